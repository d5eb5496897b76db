package dev.dreamlog.app.http;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import dev.dreamlog.app.http.Visitor.Answer;
import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A database that is there and says nothing keeps requests no longer than one that is down. */
@DreamlogTest
class SilentDatabaseIT {

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient database;
    @Autowired
    private TransactionOperations transactions;

    @Test
    void whoever_asks_is_told_to_come_back_while_it_is_silent_and_served_when_it_speaks_again() {
        Visitor ada = Visitor.joined(port);
        ada.post("/dreams", Map.of("text", "I fell off the tower and flew away."));
        Answer silent = transactions.execute(_ -> {
            database.sql("LOCK TABLE query.journal_stamp").update();
            return ada.get("/journal");
        });
        assertThat(silent.status()).as(silent.toString()).isEqualTo(503);
        assertThat(silent.code()).isEqualTo("unavailable");
        assertThat(silent.header("Retry-After")).isNotNull();
        assertThat(ada.get("/journal").status()).isEqualTo(200);
    }
}
