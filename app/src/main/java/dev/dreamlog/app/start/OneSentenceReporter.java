package dev.dreamlog.app.start;

import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Speaks before Boot's own reporters do, because an operator needs a sentence and neither a banner nor a trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OneSentenceReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> sentence = causes(failure).flatMap(cause -> Sentences.about(cause).stream())
                .reduce((_, deeper) -> deeper);
        sentence.ifPresent(System.err::println);
        return sentence.isPresent();
    }

    private static Stream<Throwable> causes(@Nullable Throwable failure) {
        return failure == null ? Stream.empty() : Stream.concat(Stream.of(failure), causes(failure.getCause()));
    }
}
