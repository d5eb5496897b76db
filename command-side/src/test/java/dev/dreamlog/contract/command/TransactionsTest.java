package dev.dreamlog.contract.command;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;

import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

import dev.dreamlog.contract.api.ConsistencyToken;
import dev.dreamlog.contract.api.VersionConflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TransactionsTest {

    private final Ledger ledger = new Ledger();
    private final Transactions transactions = new Transactions(ledger, () -> OptionalLong.of(41));
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void an_effect_that_works_is_committed_once() {
        assertThat(transactions.run(runs::incrementAndGet)).isEqualTo(1);
        assertThat(ledger).hasToString("1 begun, 1 committed, 0 rolled back");
    }

    @Test
    void who_meets_somebody_else_tries_again_in_a_fresh_transaction() {
        assertThat(transactions.run(() -> {
            if (runs.incrementAndGet() < 3) {
                throw new ConcurrencyException("somebody else was faster");
            }
            return "done";
        })).isEqualTo("done");
        assertThat(ledger).hasToString("3 begun, 1 committed, 2 rolled back");
    }

    @Test
    void two_who_make_the_same_thing_meet_as_well() {
        assertThat(transactions.run(() -> {
            if (runs.incrementAndGet() == 1) {
                throw new IllegalStateException(new AggregateStreamCreationException("it is there already"));
            }
            return "done";
        })).isEqualTo("done");
    }

    @Test
    void a_refusal_is_final() {
        assertThatThrownBy(() -> transactions.run(() -> {
            runs.incrementAndGet();
            throw new VersionConflict(1, 2);
        })).isInstanceOf(VersionConflict.class);
        assertThat(runs).hasValue(1);
        assertThat(ledger).hasToString("1 begun, 0 committed, 1 rolled back");
    }

    @Test
    void nobody_tries_for_ever() {
        assertThatThrownBy(() -> transactions.run(() -> {
            runs.incrementAndGet();
            throw new ConcurrencyException("again");
        })).isInstanceOf(Busy.class);
        assertThat(runs.get()).isBetween(2, 20);
    }

    @Test
    void an_answer_names_the_place_that_the_log_has_reached() {
        ResponseEntity<Object> answer = transactions.tokened(() -> ResponseEntity.ok("done"));
        assertThat(answer.getHeaders().getFirst(ConsistencyToken.HEADER)).isEqualTo(new ConsistencyToken(41).encode());
        assertThat(answer.getBody()).isEqualTo("done");
    }

    @Test
    void in_an_empty_log_there_is_no_place_to_name() {
        Transactions silent = new Transactions(ledger, OptionalLong::empty);
        assertThat(silent.tokened(() -> ResponseEntity.noContent().build()).getHeaders()
                .getFirst(ConsistencyToken.HEADER)).isNull();
    }

    /** A database that only counts. */
    private static final class Ledger extends AbstractPlatformTransactionManager {

        private int begun;
        private int committed;
        private int rolledBack;

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            begun++;
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            committed++;
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            rolledBack++;
        }

        @Override
        public String toString() {
            return begun + " begun, " + committed + " committed, " + rolledBack + " rolled back";
        }
    }
}
