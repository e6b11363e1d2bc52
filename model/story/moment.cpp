// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/story/step.h"

namespace vmscope::story {

std::string_view nameOf(Moment moment)
{
    switch (moment) {
    case Moment::Act:
        return "act";
    case Moment::Enter:
        return "enter";
    case Moment::Fault:
        return "fault";
    case Moment::FaultReturn:
        return "fault_return";
    case Moment::AccessOk:
        return "access_ok";
    case Moment::FaultIn:
        return "fault_in";
    case Moment::FindCachePage:
        return "find_cache_page";
    case Moment::MapCachePage:
        return "map_cache_page";
    case Moment::Copy:
        return "copy";
    case Moment::UnmapCachePage:
        return "unmap_cache_page";
    case Moment::Commit:
        return "commit";
    case Moment::GetUserPage:
        return "get_user_page";
    case Moment::MapUserPage:
        return "map_user_page";
    case Moment::CopyUserPage:
        return "copy_user_page";
    case Moment::UnmapUserPage:
        return "unmap_user_page";
    case Moment::UserReturn:
        return "user_return";
    }
    return {};
}

} // namespace vmscope::story
