package dev.dreamlog.app.start;

import java.util.List;
import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.dreamlog.testing.FreshDatabase;
import dev.dreamlog.testing.Node;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NewerLogIT {

    @Test
    void no_role_starts_over_a_log_that_a_newer_version_has_written_to() throws Exception {
        DataSource database = FreshDatabase.create();
        String[] settings = FreshDatabase.settings(database);
        Node.start("command", settings).close();
        JdbcClient.create(database).sql("""
                insert into eventstore.domain_event (event_identifier, aggregate_identifier, sequence_number,
                       time_stamp, payload_type, payload_revision, payload, meta_data)
                select type, type, 0, now(), type, revision, '{}', '{}'
                  from (values ('dream.withdrawn', '2'), ('dream.foreseen', '1'), ('account.role-changed', '1'))
                    as told (type, revision)""").update();
        String sentence = "The log holds events that this version of Dreamlog cannot read (dream.foreseen in revision"
                + " 1, dream.withdrawn in revision 2): start the version that wrote them, or a newer one.";

        for (String role : List.of("command", "query", "saga")) {
            assertThatThrownBy(() -> Node.start(role, settings)).isInstanceOf(StartRefused.class).hasMessage(sentence);
        }
    }
}
