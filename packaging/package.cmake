# SPDX-FileCopyrightText: Vmscope developers
# SPDX-License-Identifier: GPL-3.0-or-later

# What gets installed, and the .deb: run cpack in the build folder.
include(GNUInstallDirs)
install(TARGETS vmscope RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
install(FILES packaging/vmscope.desktop DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES packaging/org.vmscope.Vmscope.metainfo.xml DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
install(FILES resources/icons/vmscope.svg DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
install(DIRECTORY resources/scenarios DESTINATION "${CMAKE_INSTALL_DATADIR}/vmscope")
install(FILES packaging/copyright DESTINATION "${CMAKE_INSTALL_DOCDIR}")

# Debian wants manual pages compressed, and without a time stamp.
find_program(GZIP gzip REQUIRED)
set(manual "${PROJECT_BINARY_DIR}/vmscope.1.gz")
add_custom_command(OUTPUT "${manual}"
    COMMAND "${GZIP}" -9nc "${PROJECT_SOURCE_DIR}/packaging/vmscope.1" > "${manual}"
    DEPENDS packaging/vmscope.1 VERBATIM)
add_custom_target(vmscope_manual ALL DEPENDS "${manual}")
install(FILES "${manual}" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "Vmscope developers <developers@vmscope.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGE_DESCRIPTION "Vmscope shows how the Linux kernel lays out virtual memory, and why one gigabyte of
kernel addresses made gigabytes of memory hard on 32-bit x86. It computes exact
layouts for many kernels, and reads the boot log of a real machine.")
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION education)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-dejavu-core, qt6-translations-l10n")
# cpack warns about group permissions that come from the umask of the build.
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE
    WORLD_READ WORLD_EXECUTE)
include(CPack)
