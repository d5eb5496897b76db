package dev.dreamlog.audit.query.rebuilding;

import java.util.List;

/**
 * A projection that can be built anew.
 *
 * @param name its processing group
 * @param listener the bean that hears its events
 * @param tables what that bean, and nothing else, writes
 * @param random those of the tables whose rows come from nowhere in the log
 */
record Projection(String name, Object listener, List<String> tables, List<String> random) {}
