package dev.dreamlog.social.query;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.HandlerExceptionResolver;

import dev.dreamlog.contract.query.AnswersAtTheDoor;

/**
 * Answers strangers who ask for the feed, as a shared cache in front of the server would. Most requests are of this kind,
 * and what there is to find out about others makes no difference to them. They are counted before.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class FeedAtTheDoor extends AnswersAtTheDoor {

    private final FeedPages pages;

    FeedAtTheDoor(FeedPages pages, @Value("${dreamlog.page-memory}") DataSize most,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        super(FeedController.PATH, most, problems);
        this.pages = pages;
    }

    @Override
    protected @Nullable String standing(HttpServletRequest request) {
        return FeedPages.isAskedBySomebody(request) ? null : pages.stampOfStrangers();
    }
}
