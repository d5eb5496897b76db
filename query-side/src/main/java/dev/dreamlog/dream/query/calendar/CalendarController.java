package dev.dreamlog.dream.query.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.Actor;
import dev.dreamlog.contract.query.ReadsFrom;

/** Shows dreamers on which days of a month they dreamt, and how they felt about it. */
@RestController
class CalendarController {

    private final JdbcClient jdbc;

    CalendarController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/api/v1/journal/calendar")
    @ReadsFrom("dream.journal")
    DreamMonth month(Actor actor, @RequestParam YearMonth month) {
        return new DreamMonth(month, days(actor.id(), month));
    }

    private List<DreamDay> days(AccountId dreamer, YearMonth month) {
        return jdbc.sql("""
                select dreamed_on, count(*) as dreams,
                       coalesce(array_agg(mood order by dream_id) filter (where mood is not null), '{}') as moods
                  from journal
                 where dreamer_id = :dreamer and deleted_at is null and dreamed_on between :first and :last
                 group by dreamed_on order by dreamed_on""")
                .param("dreamer", dreamer.value()).param("first", month.atDay(1)).param("last", month.atEndOfMonth())
                .query((row, _) -> new DreamDay(row.getObject("dreamed_on", LocalDate.class), row.getInt("dreams"),
                        List.of((Integer[]) row.getArray("moods").getArray())))
                .list();
    }

    /** A month of dreaming; days without a dream are left out. */
    record DreamMonth(YearMonth month, List<DreamDay> days) {}

    /**
     * A day of dreaming.
     *
     * @param dreams how many are dated on it
     * @param moods of those that have one, from -2 to 2, in the order in which they were recorded
     */
    record DreamDay(LocalDate date, int dreams, List<Integer> moods) {}
}
