package dev.dreamlog.interpretation.saga.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.dream.api.DreamContent;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamKind;
import dev.dreamlog.dream.api.ReadDream;
import dev.dreamlog.dream.api.ReadableDream;
import dev.dreamlog.eventstore.api.Provenance;
import dev.dreamlog.interpretation.api.Classification;
import dev.dreamlog.interpretation.api.CompleteInterpretation;
import dev.dreamlog.interpretation.api.FailAttempt;
import dev.dreamlog.interpretation.api.Failure;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.interpretation.api.InterpretationResult;
import dev.dreamlog.interpretation.api.Level;
import dev.dreamlog.interpretation.api.ModelCall;
import dev.dreamlog.interpretation.api.Safety;
import dev.dreamlog.interpretation.api.Tradition;
import dev.dreamlog.interpretation.interpreter.Identity;
import dev.dreamlog.interpretation.interpreter.Interpreted;
import dev.dreamlog.interpretation.interpreter.Interpreter;
import dev.dreamlog.interpretation.interpreter.InterpreterFailure;
import dev.dreamlog.interpretation.interpreter.Listener;
import dev.dreamlog.interpretation.interpreter.Prompt;
import dev.dreamlog.interpretation.saga.jobs.ModelJob;
import dev.dreamlog.interpretation.saga.reuse.EarlierAnswers;
import dev.dreamlog.interpretation.saga.reuse.Question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ModelWorkerTest {

    private static final InterpretationId ID = new InterpretationId(new UUID(1, 1));
    private static final ModelJob JOB = new ModelJob(ID, 2, new DreamId(new UUID(1, 2)), Tradition.JUNGIAN, "ru", null,
            Map.of(Provenance.ACTOR, "system:interpreter"));
    private static final Failure UNREACHABLE = new Failure("model-unreachable", "The model could not be reached.");
    private static final InterpretationResult RESULT = new InterpretationResult(Tradition.JUNGIAN, "ru",
            new Classification(DreamKind.REGULAR, Level.LOW, "note"), "summary", List.of(), List.of(), List.of(),
            List.of(),
            List.of(), List.of(), new Safety(Safety.Level.NONE, null, List.of()), false);
    private static final Interpreted ANSWER = new Interpreted("lexicon-1", "lexicon-1", Map.of(), RESULT);

    private final List<CommandMessage<?>> outcomes = new ArrayList<>();
    private final List<InterpretationId> remembered = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private boolean dreamExists = true;
    private boolean passing;
    private @Nullable InterpretationResult known;

    @Test
    void an_answer_comes_home_as_the_answer_of_its_attempt() {
        work(() -> ANSWER);
        assertThat(outcome()).isInstanceOfSatisfying(CompleteInterpretation.class, answer -> {
            assertThat(answer.call().tookMillis()).isNotNull();
            assertThat(answer).isEqualTo(new CompleteInterpretation(ID, 2,
                    new ModelCall("lexicon-1", "lexicon-1", Map.of(), answer.call().tookMillis(), false), RESULT));
        });
    }

    @Test
    void the_outcome_says_who_brought_it() {
        work(() -> ANSWER);
        assertThat(outcomes.getFirst().getMetaData()).containsEntry(Provenance.ACTOR, "system:interpreter");
    }

    @Test
    void a_failure_of_the_interpreter_becomes_a_failure_of_the_attempt() {
        work(() -> {
            throw new InterpreterFailure(UNREACHABLE, true);
        });
        assertThat(outcome()).isInstanceOfSatisfying(FailAttempt.class, failed -> {
            assertThat(failed.failure()).isEqualTo(UNREACHABLE);
            assertThat(failed.retryable()).isTrue();
            assertThat(failed.call()).isNotNull().extracting(ModelCall::model).isEqualTo("lexicon-1");
        });
        assertThat(outcomes.getFirst().getMetaData()).containsEntry(Provenance.REASON, "model-unreachable");
    }

    @Test
    void an_interpreter_that_breaks_fails_the_attempt_without_telling_its_words() {
        work(() -> {
            throw new IllegalStateException("words of the dream");
        });
        assertThat(outcome()).isEqualTo(new FailAttempt(ID, 2,
                new Failure("interpreter-error", "The interpreter failed unexpectedly."), true, null));
    }

    @Test
    void a_dream_that_is_gone_needs_no_interpretation() {
        dreamExists = false;
        work(() -> ANSWER);
        assertThat(outcome()).isEqualTo(
                new FailAttempt(ID, 2, new Failure("dream-gone", "The dream was deleted before its turn came."),
                        false, null));
    }

    @Test
    void a_worker_that_is_stopped_says_nothing_and_leaves_the_job_to_another() {
        Supplier<Interpreted> interrupted = () -> {
            Thread.currentThread().interrupt();
            throw new InterpreterFailure(new Failure("cancelled", "The call was cancelled."), false);
        };
        assertThatExceptionOfType(InterpreterFailure.class).isThrownBy(() -> work(interrupted));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcomes).isEmpty();
    }

    @Test
    void trouble_that_passes_says_nothing_about_the_attempt() {
        passing = true;
        assertThatIllegalStateException().isThrownBy(() -> work(() -> {
            throw new IllegalStateException("the database is away");
        }));
        assertThat(outcomes).isEmpty();
    }

    @Test
    void a_question_that_was_answered_lately_is_not_asked_again() {
        known = RESULT;
        work(() -> {
            throw new AssertionError("nobody may ask the model");
        });
        assertThat(outcome()).isEqualTo(new CompleteInterpretation(ID, 2,
                new ModelCall("lexicon-1", "lexicon-1", Map.of(), 0L, true), RESULT));
    }

    @Test
    void an_answer_is_remembered_when_a_model_gave_it() {
        work(() -> ANSWER);
        assertThat(remembered).containsExactly(ID);
    }

    @Test
    void an_answer_that_was_remembered_does_not_grow_younger_by_serving_again() {
        known = RESULT;
        work(() -> ANSWER);
        assertThat(remembered).isEmpty();
    }

    @Test
    void calls_are_counted_by_model_and_outcome() {
        work(() -> ANSWER);
        work(() -> {
            throw new InterpreterFailure(UNREACHABLE, true);
        });
        assertThat(calls("completed")).isEqualTo(1);
        assertThat(calls("model-unreachable")).isEqualTo(1);
    }

    private long calls(String outcome) {
        return meters.get("dreamlog.interpretation.calls").tags("model", "lexicon-1", "outcome", outcome).timer()
                .count();
    }

    private void work(Supplier<Interpreted> answer) {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.subscribe(ReadDream.class.getName(), _ -> theDream());
        bus.subscribe(CompleteInterpretation.class.getName(), this::note);
        bus.subscribe(FailAttempt.class.getName(), this::note);
        Interpreter interpreter = answering(answer);
        ModelWorker worker = new ModelWorker(DefaultCommandGateway.builder().commandBus(bus).build(), interpreter,
                new ModelCaller(interpreter, Optional.empty(), meters), earlier(), _ -> passing);
        worker.work(JOB, 1).run();
    }

    private static Interpreter answering(Supplier<Interpreted> answer) {
        return new Interpreter() {

            @Override
            public Interpreted interpret(Prompt prompt, Listener listener) {
                return answer.get();
            }

            @Override
            public Identity identity(Prompt prompt) {
                return new Identity("lexicon-1", "lexicon-1");
            }
        };
    }

    private EarlierAnswers earlier() {
        return new EarlierAnswers() {

            @Override
            public Optional<InterpretationResult> answerTo(Question question) {
                return Optional.ofNullable(known);
            }

            @Override
            public void remember(Question question, InterpretationId interpretation, InterpretationResult answer) {
                remembered.add(interpretation);
            }
        };
    }

    private Object outcome() {
        assertThat(outcomes).hasSize(1);
        return outcomes.getFirst().getPayload();
    }

    private boolean note(CommandMessage<?> command) {
        return outcomes.add(command);
    }

    private ReadableDream theDream() {
        if (!dreamExists) {
            throw new NotFound();
        }
        return new ReadableDream(new AccountId(new UUID(1, 3)), 1, new DreamContent("Мне снилось море и корабль.", null,
                LocalDate.of(2026, 11, 20), "ru", DreamKind.REGULAR, null, null, List.of(), List.of()), false);
    }
}
