package dev.dreamlog.social.command;

import org.junit.jupiter.api.Test;

import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.contract.api.RateLimited;
import dev.dreamlog.social.api.DecideReport;
import dev.dreamlog.social.api.EraseComments;
import dev.dreamlog.social.api.PostHidden;
import dev.dreamlog.social.api.ReportDecision;
import dev.dreamlog.social.api.SocialEvent;

import static org.assertj.core.api.Assertions.assertThat;

class ReportsOfPostTest extends ReactedTo {

    @Test
    void a_reader_reports_a_post_once_and_the_first_report_stands() {
        feed.givenNoPriorActivity().when(reporting(REPORT, BEN)).expectEvents(reported(REPORT, BEN))
                .expectResultMessagePayload(REPORT);
        feed.given(reported(REPORT, BEN)).when(reporting(OTHER, BEN)).expectNoEvents()
                .expectResultMessagePayload(REPORT);
    }

    @Test
    void who_may_not_read_a_post_may_not_report_it() {
        feed.givenNoPriorActivity().when(reporting(REPORT, STRANGER)).expectException(NotFound.class).expectNoEvents();
    }

    @Test
    void a_reader_reports_only_so_often_and_what_was_reported_before_costs_nothing() {
        feed.given(reported(REPORT, BEN)).when(reporting(OTHER, BEN)).expectSuccessfulHandlerExecution();
        feed.givenNoPriorActivity().when(reporting(REPORT, BEN)).expectSuccessfulHandlerExecution();
        feed.givenNoPriorActivity().when(reporting(REPORT, BEN)).expectException(RateLimited.class).expectNoEvents();
    }

    @Test
    void a_dismissed_report_changes_nothing_for_readers() {
        feed.given(reported(REPORT, BEN), reported(OTHER, ADA)).when(deciding(REPORT, ReportDecision.DISMISSED))
                .expectEvents(decided(REPORT, ReportDecision.DISMISSED));
        assertThat(hidden).isEmpty();
    }

    @Test
    void hiding_a_post_settles_all_that_was_reported_of_it() {
        feed.given(reported(REPORT, BEN), reported(OTHER, ADA)).when(deciding(OTHER, ReportDecision.HIDDEN))
                .expectEvents(decided(REPORT, ReportDecision.HIDDEN), decided(OTHER, ReportDecision.HIDDEN),
                        new PostHidden(POST.dreamId().toString()));
        assertThat(hidden).containsExactly(POST);
    }

    @Test
    void a_decision_stands() {
        SocialEvent[] past = {reported(REPORT, BEN), decided(REPORT, ReportDecision.DISMISSED)};
        feed.given((Object[]) past).when(deciding(REPORT, ReportDecision.DISMISSED)).expectNoEvents()
                .expectSuccessfulHandlerExecution();
        feed.given((Object[]) past).when(deciding(REPORT, ReportDecision.HIDDEN))
                .expectException(AlreadyDecided.class).expectNoEvents();
    }

    @Test
    void only_administrators_decide_and_only_about_what_was_reported() {
        feed.given(reported(REPORT, BEN))
                .when(new DecideReport(POST, REPORT, user(ADA), ReportDecision.HIDDEN))
                .expectException(NotFound.class).expectNoEvents();
        feed.given(reported(REPORT, BEN)).when(deciding(OTHER, ReportDecision.HIDDEN))
                .expectException(NotFound.class).expectNoEvents();
    }

    @Test
    void what_an_erased_person_reported_is_forgotten_too() {
        feed.given(reported(REPORT, BEN)).when(new EraseComments(POST, BEN)).expectEvents(erased());
    }
}
