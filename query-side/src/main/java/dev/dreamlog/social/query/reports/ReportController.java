package dev.dreamlog.social.query.reports;

import jakarta.servlet.http.HttpServletRequest;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.contract.query.Cursors;
import dev.dreamlog.contract.query.Limits;
import dev.dreamlog.contract.query.Page;
import dev.dreamlog.contract.query.Pages;
import dev.dreamlog.contract.query.ReadsFrom;
import dev.dreamlog.social.api.FindReportPage;
import dev.dreamlog.social.api.OpenReport;
import dev.dreamlog.social.api.ReportId;
import dev.dreamlog.social.api.ReportPage;

/** Shows administrators what readers reported, and nobody else. */
@RestController
class ReportController {

    private final QueryGateway queries;
    private final Cursors cursors;

    ReportController(QueryGateway queries, Cursors cursors) {
        this.queries = queries;
        this.cursors = cursors;
    }

    @GetMapping("/api/v1/reports")
    @ReadsFrom({"social.reports", "social.feed"})
    ResponseEntity<Page<OpenReport>> open(Actor administrator, @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor, HttpServletRequest request) {
        String scope = "reports/" + administrator.id();
        ReportId after = cursor == null ? null : ReportId.of(cursors.decode(scope, cursor).getFirst());
        ReportPage page = queries.query(new FindReportPage(after, Limits.checked(limit)), ReportPage.class).join();
        return Pages.answer(request, page.items(),
                page.more() ? cursors.encode(scope, page.items().getLast().id().toString()) : null);
    }
}
