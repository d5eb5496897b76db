package dev.dreamlog.interpretation.saga.reuse;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import dev.dreamlog.account.api.AccountErased;
import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.api.InstallationSecret;
import dev.dreamlog.dream.api.DreamKind;
import dev.dreamlog.interpretation.api.Classification;
import dev.dreamlog.interpretation.api.InterpretationCompleted;
import dev.dreamlog.interpretation.api.InterpretationErased;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.interpretation.api.InterpretationRequested;
import dev.dreamlog.interpretation.api.InterpretationResult;
import dev.dreamlog.interpretation.api.Level;
import dev.dreamlog.interpretation.api.ModelCall;
import dev.dreamlog.interpretation.api.Safety;
import dev.dreamlog.interpretation.api.Tradition;
import dev.dreamlog.interpretation.interpreter.AnswerLanguage;
import dev.dreamlog.interpretation.interpreter.Identity;
import dev.dreamlog.interpretation.interpreter.Prompt;
import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;

/** An answer serves the same question of the same person for a while, out of the log and from nowhere else. */
@DreamlogTest
class EarlierAnswersIT {

    private static final Duration DAY = Duration.ofHours(24);
    private static final Identity MODEL = new Identity("llama3.2", "prompt-1");
    private static final InterpretationResult RESULT = new InterpretationResult(Tradition.JUNGIAN, "en",
            new Classification(DreamKind.REGULAR, Level.LOW, "note"), "A quiet dream.", List.of(), List.of(), List.of(),
            List.of(), List.of(), List.of(), new Safety(Safety.Level.NONE, null, List.of()), false);

    private final AccountId ada = new AccountId(UUID.randomUUID());
    private final Question question = new Question(ada, prompt("I dreamt of water."), MODEL);
    private final InterpretationId interpretation = new InterpretationId(UUID.randomUUID());
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private AnswerLog log;
    @Autowired
    private InstallationSecret secret;
    @Autowired
    private EventStore events;
    @Autowired
    private TransactionOperations transactions;

    @Test
    void the_same_question_has_the_same_answer() {
        answered();
        assertThat(answers(DAY).answerTo(question)).contains(RESULT);
    }

    @Test
    void a_question_that_differs_in_anything_is_another_question() {
        answered();
        Map<String, Question> others = new HashMap<>();
        others.put("account", new Question(new AccountId(UUID.randomUUID()), question.prompt(), MODEL));
        others.put("text", new Question(ada, prompt("I dreamt of water!"), MODEL));
        others.put("title", new Question(ada, prompt("I dreamt of water.", "Sea", "en", Tradition.JUNGIAN,
                AnswerLanguage.EN), MODEL));
        others.put("dream language", new Question(ada, prompt("I dreamt of water.", null, "de", Tradition.JUNGIAN,
                AnswerLanguage.EN), MODEL));
        others.put("tradition", new Question(ada, prompt("I dreamt of water.", null, "en", Tradition.FREUDIAN,
                AnswerLanguage.EN), MODEL));
        others.put("language", new Question(ada, prompt("I dreamt of water.", null, "en", Tradition.JUNGIAN,
                AnswerLanguage.RU), MODEL));
        others.put("model", new Question(ada, question.prompt(), new Identity("qwen3", "prompt-1")));
        others.put("prompt version", new Question(ada, question.prompt(), new Identity("llama3.2", "prompt-2")));
        others.forEach((what, other) -> assertThat(answers(DAY).answerTo(other)).as(what).isEmpty());
    }

    @Test
    void words_that_move_from_the_title_to_the_text_make_another_question() {
        Question one = new Question(ada, prompt("b", "a", "en", Tradition.JUNGIAN, AnswerLanguage.EN), MODEL);
        Question other = new Question(ada, prompt("ba", null, "en", Tradition.JUNGIAN, AnswerLanguage.EN), MODEL);
        assertThat(one.ingredients()).isNotEqualTo(other.ingredients());
    }

    @Test
    void an_answer_serves_for_its_time_only_and_is_then_forgotten() {
        answered();
        jdbc.sql("update saga.answered set answered_at = now() - interval '25 hours' where dreamer_id = :ada")
                .param("ada", ada.value()).update();
        assertThat(answers(DAY).answerTo(question)).isEmpty();
        answers(DAY).remember(new Question(ada, prompt("I dreamt of fire."), MODEL), interpretation, RESULT);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void where_reuse_is_switched_off_nothing_is_remembered_or_served() {
        answered();
        assertThat(answers(Duration.ZERO).answerTo(question)).isEmpty();
        answers(Duration.ZERO).remember(question, interpretation, RESULT);
        assertThat(rows()).isZero();
    }

    @Test
    void an_answer_that_did_not_count_is_not_remembered() {
        answers(DAY).remember(question, interpretation, RESULT);
        assertThat(rows()).isZero();
    }

    @Test
    void an_answer_that_was_erased_is_none() {
        answered();
        append(2, new InterpretationErased(interpretation.toString(), ada.toString()));
        assertThat(answers(DAY).answerTo(question)).isEmpty();
    }

    @Test
    void somebody_who_leaves_takes_along_that_they_asked() {
        answered();
        transactions.executeWithoutResult(
                _ -> events.publish(new GenericDomainEventMessage<>("Account", ada.toString(), 0,
                        new AccountErased(ada.toString()))));
        Awaitility.await().until(() -> rows() == 0);
    }

    @Test
    void the_table_holds_no_word() {
        answered();
        assertThat(jdbc.sql("select a::text from saga.answered a where dreamer_id = :ada").param("ada", ada.value())
                .query(String.class).single()).doesNotContain("water", "quiet", "llama");
    }

    private void answered() {
        append(0, new InterpretationRequested(interpretation.toString(), UUID.randomUUID().toString(), ada.toString(),
                1, Tradition.JUNGIAN, "en", null),
                new InterpretationCompleted(interpretation.toString(),
                        ada.toString(), 1, new ModelCall(MODEL.model(), MODEL.promptVersion(), Map.of(), 5L, false),
                        RESULT));
        answers(DAY).remember(question, interpretation, RESULT);
        assertThat(rows()).isEqualTo(1);
    }

    private void append(long sequence, Object... told) {
        transactions.executeWithoutResult(_ -> {
            for (int i = 0; i < told.length; i++) {
                events.publish(new GenericDomainEventMessage<>("Interpretation", interpretation.toString(),
                        sequence + i, told[i]));
            }
        });
    }

    private EarlierAnswers answers(Duration lifetime) {
        return new PostgresEarlierAnswers(jdbc, log, secret, lifetime);
    }

    private int rows() {
        return jdbc.sql("select count(*) from saga.answered where dreamer_id = :ada").param("ada", ada.value())
                .query(Integer.class).single();
    }

    private static Prompt prompt(String text) {
        return prompt(text, null, "en", Tradition.JUNGIAN, AnswerLanguage.EN);
    }

    private static Prompt prompt(String text, @Nullable String title, String language, Tradition tradition,
            AnswerLanguage answer) {
        return new Prompt(text, title, language, tradition, answer, null);
    }
}
