// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/picture.h"

#include <QFileInfo>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <QWidget>

namespace vmscope {

namespace {

bool writePng(QWidget& widget, QIODevice& device)
{
    QImage image(widget.size() * widget.devicePixelRatioF(), QImage::Format_RGB32);
    image.setDevicePixelRatio(widget.devicePixelRatioF());
    widget.render(&image);
    return image.save(&device, "PNG");
}

bool writeSvg(QWidget& widget, QIODevice& device)
{
    QSvgGenerator generator;
    generator.setOutputDevice(&device);
    generator.setSize(widget.size());
    generator.setViewBox(widget.rect());
    generator.setTitle(QStringLiteral("Vmscope"));
    QPainter painter;
    if (!painter.begin(&generator))
        return false;
    widget.render(&painter);
    return painter.end();
}

bool writePdf(QWidget& widget, QIODevice& device)
{
    constexpr double pointsPerPixel = 0.5;
    QPdfWriter writer(&device);
    writer.setPageSize(QPageSize(QSizeF(widget.size()) * pointsPerPixel, QPageSize::Point));
    writer.setPageMargins({});
    QPainter painter;
    if (!painter.begin(&writer))
        return false;
    const double scale = double(writer.width()) / widget.width();
    painter.scale(scale, scale);
    widget.render(&painter);
    return painter.end();
}

struct Format
{
    const char* ending;
    bool (*write)(QWidget&, QIODevice&);
};

constexpr Format pictureFormats[]{{"png", writePng}, {"svg", writeSvg}, {"pdf", writePdf}};

} // namespace

std::optional<Error> writePicture(QWidget& widget, const QString& file)
{
    const QString ending = QFileInfo(file).suffix().toLower();
    for (const Format& format : pictureFormats) {
        if (ending != QLatin1String(format.ending))
            continue;
        QSaveFile output(file); // nothing is half written
        if (output.open(QIODevice::WriteOnly) && format.write(widget, output) && output.commit())
            return std::nullopt;
        return Error{file.toStdString(), output.errorString().toStdString(), "a file that can be written"};
    }
    return Error{file.toStdString(), "unknown kind of picture", "a name that ends in .png, .svg or .pdf"};
}

} // namespace vmscope
