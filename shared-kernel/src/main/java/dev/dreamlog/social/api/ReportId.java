package dev.dreamlog.social.api;

import java.util.UUID;

/** Names a report, for ever. */
public record ReportId(UUID value) {

    public static ReportId of(String text) {
        return new ReportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
