package dev.dreamlog.app.attack;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.Role;
import dev.dreamlog.account.command.joining.Registration;
import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.DreamlogTest;

/** What all attacks need: somebody to harm, somebody who tries, and a look at whether anything has changed. */
@DreamlogTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Attack {

    @LocalServerPort
    int port;
    @Autowired
    Registration registration;
    @Autowired
    JdbcClient jdbc;
    Person victim = new Person("", "", "", "", new Caller(""));
    Person attacker = victim;

    @BeforeAll
    void two_people() {
        victim = joined();
        attacker = joined();
    }

    Person joined() {
        return Person.joined("http://localhost:" + port);
    }

    Person joined(Role role) {
        Person somebody = joined();
        registration.grant(AccountId.of(somebody.id()), role);
        return somebody;
    }

    /** What either has done so far, who may do what, and who is signed in: an attack that failed adds nothing to it. */
    String whatStands() {
        return jdbc.sql("""
                SELECT concat_ws(' ',
                  (SELECT count(*) FROM eventstore.domain_event WHERE meta_data ->> 'actor' IN (:victim, :attacker)),
                  (SELECT string_agg(role, ',' ORDER BY account_id) FROM command.credential
                   WHERE account_id::text IN (:victim, :attacker)),
                  (SELECT count(*) FROM command.credential),
                  (SELECT count(*) FROM command.session
                   WHERE account_id::text IN (:victim, :attacker) AND revoked_at IS NULL))""")
                .param("victim", victim.id()).param("attacker", attacker.id()).query(String.class).single();
    }
}
