package dev.dreamlog.app.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks into the tables for what must never be, while nobody is wishing. Each answers with what it found; nothing is
 * well. The names are those of the promises I1 to I6.
 */
final class Invariants {

    private static final String TERMINAL = """
            ('interpretation.completed', 'interpretation.failed', 'interpretation.timed-out',
             'interpretation.cancelled')""";

    private final JdbcClient database;

    Invariants(JdbcClient database) {
        this.database = database;
    }

    /** I1: what was acknowledged, and is not in the log as often and in the order in which it was. */
    List<String> lost(Memory memory) {
        return lost(memory, LoggedWishes.in(database));
    }

    private static List<String> lost(Memory memory, LoggedWishes log) {
        Map<String, List<String>> said = log.of(memory.who());
        return memory.told().entrySet().stream()
                .filter(told -> !isWithin(told.getValue(), said.getOrDefault(told.getKey(), List.of())))
                .map(told -> "lost of " + told.getKey() + ": was told " + told.getValue() + ", the log says "
                        + said.get(told.getKey()))
                .toList();
    }

    /** I2: what one wish did more than once, or nobody wished at all. */
    List<String> doubled(Memory memory) {
        return doubled(memory, LoggedWishes.in(database));
    }

    private static List<String> doubled(Memory memory, LoggedWishes log) {
        return log.of(memory.who()).entrySet().stream()
                .filter(said -> !isWithin(said.getValue(), memory.told().getOrDefault(said.getKey(), List.of())))
                .map(said -> "done more often to " + said.getKey() + ": the log says " + said.getValue()
                        + ", was told " + memory.told().get(said.getKey()))
                .toList();
    }

    /** I2: attempts that began, failed or ended twice. */
    List<String> attemptsDoubled() {
        return found("""
                select format('%%s %%s of attempt %%s: %%s times', aggregate_identifier, min(payload_type),
                              payload ->> 'attempt', count(*))
                  from eventstore.domain_event
                 where payload_type in ('interpretation.attempt-started', 'interpretation.attempt-failed')
                 group by aggregate_identifier, payload_type, payload ->> 'attempt' having count(*) > 1
                union all
                select format('%%s ended %%s times', aggregate_identifier, count(*)) from eventstore.domain_event
                 where payload_type in %s group by aggregate_identifier having count(*) > 1""".formatted(TERMINAL));
    }

    /** I3. */
    List<String> holes() {
        return found("""
                select format('%s has %s events from %s to %s', aggregate_identifier, count(*), min(sequence_number),
                              max(sequence_number))
                  from eventstore.domain_event group by aggregate_identifier
                having min(sequence_number) <> 0 or max(sequence_number) <> count(*) - 1""");
    }

    /** I4: a wish is whole when what it did and the answer to its key are both there, or neither. */
    List<String> halfDone(Memory memory) {
        int answers = database.sql("select count(*) from command.idempotency where account_id = cast(:who as uuid)")
                .param("who", memory.who()).query(Integer.class).single();
        return answers == memory.keys()
                ? List.of()
                : List.of(memory.who() + " used " + memory.keys() + " keys, and there are answers to " + answers);
    }

    /** I5: interpretations whose end took longer than this, or has been waited for longer than this. */
    List<String> late(Duration promised) {
        return interpretations("""
                select format('%%s took %%s', interpretation, coalesce(ended, clock_timestamp()) - asked) from life
                 where coalesce(ended, clock_timestamp()) - asked > interval '%d milliseconds'"""
                .formatted(promised.toMillis()));
    }

    /** Interpretations that may still end in time. */
    List<String> unended() {
        return interpretations("select interpretation from life where ended is null");
    }

    /** In seconds. */
    String longestInterpretation() {
        return interpretations("select coalesce(round(extract(epoch from max(ended - asked)), 1), 0)::text from life")
                .getFirst();
    }

    private List<String> interpretations(String question) {
        return found("""
                with life as (select aggregate_identifier as interpretation,
                                     min(time_stamp) filter (where payload_type = 'interpretation.requested') as asked,
                                     min(time_stamp) filter (where payload_type in %s) as ended
                                from eventstore.domain_event where payload_type like 'interpretation.%%'
                               group by aggregate_identifier)
                """.formatted(TERMINAL) + question);
    }

    /** I6, as far as it is cheap: journal, likes, counters and interpretations beside what the log says of them. */
    List<String> unlikeTheLog() {
        return Stream.of(UnlikeTheLog.values()).flatMap(table -> found(table.sql()).stream()).toList();
    }

    /** All that can be seen of these people's wishes without waiting for anything. */
    List<String> all(List<Memory> memories) {
        LoggedWishes log = LoggedWishes.in(database);
        return Stream.of(Map.entry("I1", memories.stream().flatMap(each -> lost(each, log).stream())),
                Map.entry("I2", memories.stream().flatMap(each -> doubled(each, log).stream())),
                Map.entry("I2", attemptsDoubled().stream()), Map.entry("I3", holes().stream()),
                Map.entry("I4", memories.stream().flatMap(each -> halfDone(each).stream())))
                .flatMap(each -> each.getValue().map(what -> each.getKey() + ": " + what)).toList();
    }

    private List<String> found(String sql) {
        return database.sql(sql).query((row, _) -> String.valueOf(row.getString(1))).list();
    }

    /** In this order, with others between them. */
    private static boolean isWithin(List<String> part, List<String> whole) {
        List<String> left = new ArrayList<>(part);
        for (String each : whole) {
            if (!left.isEmpty() && left.getFirst().equals(each)) {
                left.removeFirst();
            }
        }
        return left.isEmpty();
    }
}
