package dev.dreamlog.bench.report;

import java.util.Locale;

/** An image on white ground, so that it can be read on a dark page too. */
final class Svg {

    static final String INK = "#24292f";
    static final String FAINT = "#d0d7de";
    static final String FIRST = "#0969da";
    static final String SECOND = "#bf8700";
    static final String MARK = "#cf222e";

    private final StringBuilder content = new StringBuilder();

    Svg(int width, int height) {
        content.append(String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" \
                font-family="system-ui, sans-serif" font-size="12">
                <rect width="%1$d" height="%2$d" fill="#ffffff"/>
                """, width, height));
    }

    Svg bar(double x, double y, double width, double height, String colour) {
        return add(String.format(Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>\n", x, y, width, height,
                colour));
    }

    Svg line(double x1, double y1, double x2, double y2, String colour) {
        return add(String.format(Locale.ROOT, "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>\n",
                x1, y1, x2, y2, colour));
    }

    /** @param anchor start, middle or end: which part of the text lies at x */
    Svg text(double x, double y, String anchor, String colour, String words) {
        String safe = words.replace("&", "&amp;").replace("<", "&lt;");
        return add(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>\n",
                x, y, anchor, colour,
                safe));
    }

    private Svg add(String element) {
        content.append(element);
        return this;
    }

    @Override
    public String toString() {
        return content + "</svg>\n";
    }
}
