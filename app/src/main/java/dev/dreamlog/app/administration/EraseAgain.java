package dev.dreamlog.app.administration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.command.erasing.ErasureAgain;
import dev.dreamlog.app.start.StartRefused;

/**
 * Erases whom the operator names, because a restored backup holds their keys again. The node is not ready before; asked
 * again at every start, it changes nothing.
 */
@Component
@ConditionalOnProperty("dreamlog.erase-again")
class EraseAgain implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(EraseAgain.class);

    private final ErasureAgain erasure;
    private final Path file;

    EraseAgain(ErasureAgain erasure, @Value("${dreamlog.erase-again}") Path file) {
        this.erasure = erasure;
        this.file = file;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<AccountId> named = named();
        long erased = named.stream().filter(erasure::erase).count();
        LOG.info("Of {} accounts in dreamlog.erase-again {} were there and are erased again", named.size(), erased);
    }

    private List<AccountId> named() {
        try {
            return Files.readAllLines(file).stream().map(String::strip).filter(line -> !line.isEmpty())
                    .map(AccountId::of).distinct().toList();
        } catch (IOException | IllegalArgumentException e) {
            throw new StartRefused(
                    "The file in dreamlog.erase-again cannot be read: it has the id of one erased account"
                            + " a line, and nothing else.",
                    e);
        }
    }
}
