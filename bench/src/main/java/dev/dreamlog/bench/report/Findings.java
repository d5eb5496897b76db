package dev.dreamlog.bench.report;

import java.util.Map;

/**
 * The answer to one question.
 *
 * @param text Markdown for the document
 * @param charts SVG images by file name
 */
public record Findings(String text, Map<String, String> charts) {}
