package dev.dreamlog.bench.report;

/** A table as Markdown writes it. */
public final class Table {

    private final int columns;
    private final StringBuilder text = new StringBuilder();

    public Table(String... titles) {
        columns = titles.length;
        row(titles);
        text.append("|---".repeat(columns)).append("|\n");
    }

    public Table row(String... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException("a row of " + cells.length + " cells in a table of " + columns);
        }
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
