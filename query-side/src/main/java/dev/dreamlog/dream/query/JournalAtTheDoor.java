package dev.dreamlog.dream.query;

import java.security.Principal;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.HandlerExceptionResolver;

import dev.dreamlog.contract.api.ConsistencyToken;
import dev.dreamlog.contract.query.AnswersAtTheDoor;
import dev.dreamlog.contract.query.StampReader;

/**
 * Answers dreamers who look into their journal and have not just written in it. It stands behind the filters that know
 * who is asking, and behind the one that names a reader's own writes.
 */
@Component
@Order(10)
class JournalAtTheDoor extends AnswersAtTheDoor {

    private final StampReader stamps;

    JournalAtTheDoor(JdbcClient jdbc, @Value("${dreamlog.page-memory}") DataSize most,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        super(JournalController.PATH, most, problems);
        this.stamps = new StampReader(jdbc, "journal_stamp");
    }

    @Override
    protected @Nullable String standing(HttpServletRequest request) {
        Principal reader = request.getUserPrincipal();
        return reader == null || request.getHeader(ConsistencyToken.HEADER) != null
                ? null
                : reader.getName() + "/" + stampOf(UUID.fromString(reader.getName()));
    }

    /** What stands for a dreamer now. */
    String stampOf(UUID dreamer) {
        return stamps.of(dreamer);
    }
}
