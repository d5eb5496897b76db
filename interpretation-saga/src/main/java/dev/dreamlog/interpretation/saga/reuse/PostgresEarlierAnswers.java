package dev.dreamlog.interpretation.saga.reuse;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.api.InstallationSecret;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.interpretation.api.InterpretationResult;

/** Keeps which interpretation answered which question, by a keyed hash: the table tells nothing of either. */
@Component
class PostgresEarlierAnswers implements EarlierAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresEarlierAnswers.class);
    private static final String PURPOSE = "reuse of answers";

    private final JdbcClient jdbc;
    private final AnswerLog log;
    private final InstallationSecret secret;
    private final Duration lifetime;

    /** @param lifetime how long an answer may serve again; zero never */
    PostgresEarlierAnswers(JdbcClient jdbc, AnswerLog log, InstallationSecret secret,
            @Value("${dreamlog.interpretation.reuse:24h}") Duration lifetime) {
        this.jdbc = jdbc;
        this.log = log;
        this.secret = secret;
        this.lifetime = lifetime;
    }

    @Override
    public Optional<InterpretationResult> answerTo(Question question) {
        return jdbc.sql("""
                select interpretation_id from saga.answered where dreamer_id = :dreamer and fingerprint = :fingerprint
                    and answered_at > now() - make_interval(secs => :lifetime)""")
                .param("dreamer", question.dreamer().value())
                .param("fingerprint", fingerprint(question))
                .param("lifetime", seconds())
                .query(UUID.class).optional().map(InterpretationId::new).flatMap(log::answerOf);
    }

    /** The answer is home already; that it cannot be remembered is no reason to look for it once more. */
    @Override
    public void remember(Question question, InterpretationId interpretation, InterpretationResult answer) {
        try {
            forgetOld();
            if (lifetime.isPositive() && log.answerOf(interpretation).filter(answer::equals).isPresent()) {
                write(question, interpretation);
            }
        } catch (DataAccessException e) {
            LOG.warn("The answer of interpretation {} will not serve again", interpretation, e);
        }
    }

    private void write(Question question, InterpretationId interpretation) {
        jdbc.sql("""
                insert into saga.answered (dreamer_id, fingerprint, interpretation_id)
                values (:dreamer, :fingerprint, :interpretation)
                on conflict (dreamer_id, fingerprint) do update
                    set interpretation_id = excluded.interpretation_id, answered_at = excluded.answered_at""")
                .param("dreamer", question.dreamer().value())
                .param("fingerprint", fingerprint(question))
                .param("interpretation", interpretation.value()).update();
    }

    void forget(AccountId dreamer) {
        jdbc.sql("delete from saga.answered where dreamer_id = :dreamer").param("dreamer", dreamer.value()).update();
    }

    private void forgetOld() {
        jdbc.sql("delete from saga.answered where answered_at <= now() - make_interval(secs => :lifetime)")
                .param("lifetime", seconds()).update();
    }

    private byte[] fingerprint(Question question) {
        return secret.sign(PURPOSE, question.ingredients());
    }

    private double seconds() {
        return lifetime.toMillis() / 1000.0;
    }
}
