package dev.dreamlog.social.api;

/** What an administrator makes of a report: there is nothing in it, or nobody else is to see the post any more. */
public enum ReportDecision {
    DISMISSED, HIDDEN
}
