// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetricsF>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QWidget>

#include <vector>

/// What a widget writes and where, as its letters reach the device: no matter what it says of itself.
namespace vmscope::test {

struct RecordedText
{
    QString text;
    QRectF rect; ///< from ascent to descent, from origin to advance
    QRectF ink;  ///< what is black of it
    QColor color;
    double pixels = 0; ///< size of the type
};

/// Takes a painting and keeps its texts alone.
class TextRecorder : public QPaintDevice, private QPaintEngine
{
public:
    explicit TextRecorder(const QWidget& widget)
        : QPaintEngine(AllFeatures)
        , m_widget(widget)
    {
    }

    std::vector<RecordedText> texts;

    QPaintEngine* paintEngine() const override { return const_cast<TextRecorder*>(this); }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return m_widget.width();
        case PdmHeight:
            return m_widget.height();
        case PdmDepth:
            return 32;
        case PdmDpiX:
        case PdmPhysicalDpiX:
            return m_widget.logicalDpiX();
        case PdmDpiY:
        case PdmPhysicalDpiY:
            return m_widget.logicalDpiY();
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return int(devicePixelRatioFScale());
        default:
            return 0;
        }
    }

private:
    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState&) override {}
    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
    void drawPath(const QPainterPath&) override {}
    void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}
    void drawImage(const QRectF&, const QImage&, const QRectF&, Qt::ImageConversionFlags) override {}
    void drawTextItem(const QPointF& at, const QTextItem& item) override
    {
        const QTransform transform = painter()->combinedTransform();
        const QFontMetricsF metrics(item.font());
        const QRectF rect(at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent());
        texts.push_back({item.text(), transform.mapRect(rect),
                         transform.mapRect(metrics.tightBoundingRect(item.text()).translated(at)),
                         painter()->pen().color(), QFontInfo(item.font()).pixelSize() * transform.m22()});
    }
    Type type() const override { return User; }

    const QWidget& m_widget;
};

inline std::vector<RecordedText> textsOf(QWidget& widget)
{
    TextRecorder recorder(widget);
    widget.render(&recorder);
    return recorder.texts;
}

} // namespace vmscope::test
