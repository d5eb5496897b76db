package dev.dreamlog.app.migration;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.dreamlog.account.command.EmailAddress;
import dev.dreamlog.testing.FreshDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class EmailsInOneFormIT {

    private final DataSource database = FreshDatabase.create();
    private final JdbcClient jdbc = JdbcClient.create(database);

    @Test
    void whoever_joined_before_is_found_however_they_write_their_address_now() {
        migrate(Flyway.configure().target("5?"));
        for (String before : new String[]{"ada@example.org", "x@xn--e1afmkfd.xn--p1ai", "мария@пример.рф",
                "straße@example.org", "y@bücher.example", "y@xn--bcher-kva.example", "xn--z@example.org"}) {
            jdbc.sql("""
                    INSERT INTO command.credential (account_id, email, password_hash, display_name, role)
                    VALUES (gen_random_uuid(), :email, '', '', 'USER')""").param("email", before).update();
        }

        migrate(Flyway.configure());

        for (String now : new String[]{"ada@example.org", "x@ПРИМЕР.рф", "x@xn--e1afmkfd.xn--p1ai", "мария@пример.рф",
                "STRASSE@example.org", "y@bücher.example", "xn--z@example.org"}) {
            assertThat(jdbc.sql("SELECT count(*) FROM command.credential WHERE email = :email")
                    .param("email", EmailAddress.of(now).text()).query(Long.class).single()).as(now).isEqualTo(1);
        }
    }

    private void migrate(FluentConfiguration flyway) {
        new Migrations(flyway.dataSource(database), "dreamlog", "db/migration").run();
    }
}
