package dev.dreamlog.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dev.dreamlog.account.command.EmailAddressFuzz;
import dev.dreamlog.account.command.session.AccessTokensFuzz;
import dev.dreamlog.app.web.LanguagesFuzz;
import dev.dreamlog.app.web.TraceFuzz;
import dev.dreamlog.app.web.problem.BodyFuzz;
import dev.dreamlog.contract.api.ConsistencyTokenFuzz;
import dev.dreamlog.contract.command.WriteHeadersFuzz;
import dev.dreamlog.contract.query.CursorsFuzz;
import dev.dreamlog.interpretation.query.live.SeenFuzz;

/** Everything that reads what strangers write. What was once found to be worth a look is kept in its folder. */
enum Target {

    ACCESS_TOKEN(AccessTokensFuzz.class), BODY(BodyFuzz.class), CONSISTENCY_TOKEN(ConsistencyTokenFuzz.class), CURSOR(
            CursorsFuzz.class), EMAIL_ADDRESS(EmailAddressFuzz.class), EVENT_ID(SeenFuzz.class), LANGUAGES(
                    LanguagesFuzz.class), TRACE(TraceFuzz.class), WRITE_HEADERS(WriteHeadersFuzz.class);

    private final Class<?> type;

    Target(Class<?> type) {
        this.type = type;
    }

    Class<?> type() {
        return type;
    }

    /** Reads one input, as the fuzzer would; whatever it throws is a finding. */
    void read(byte[] input) throws ReflectiveOperationException {
        type.getMethod("fuzzerTestOneInput", byte[].class).invoke(null, input);
    }

    Path folder() {
        return Path.of("src/test/resources/fuzz", type.getSimpleName());
    }

    List<Path> kept() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
