package dev.dreamlog.account.command.guarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.NoteRefusedSignIns;
import dev.dreamlog.account.command.EmailAddress;
import dev.dreamlog.contract.api.InstallationSecret;
import dev.dreamlog.contract.api.RateLimited;
import dev.dreamlog.contract.api.SecurityEvent;
import dev.dreamlog.contract.command.Allowance.Kind;
import dev.dreamlog.contract.command.PurseAllowance;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Who may try how many passwords, where everybody may be wrong twice. */
class SignInGuardTest {

    private static final EmailAddress EMAIL = EmailAddress.of("ada@example.org");
    private static final Optional<AccountId> ADA = Optional.of(new AccountId(UUID.randomUUID()));
    private static final Optional<AccountId> NOBODY = Optional.empty();

    private final PurseAllowance allowance = new PurseAllowance(2);
    private final KnownDevices devices = new KnownDevices(
            new InstallationSecret("0123456789abcdef0123456789abcdef".getBytes(US_ASCII)));
    private final List<NoteRefusedSignIns> notes = new ArrayList<>();
    private final List<SecurityEvent> seen = new ArrayList<>();
    private final RefusedSignIns refused = notedAt(notes);
    private final SignInGuard guard = new SignInGuard(allowance, devices, refused,
            event -> seen.add((SecurityEvent) event));
    private int judged;

    @Test
    void who_is_right_may_be_right_as_often_as_they_like() {
        for (int i = 0; i < 10; i++) {
            assertThat(isRight(ADA, "somewhere")).isTrue();
        }
        assertThat(allowance.takenByAll()).isZero();
        assertThat(seen).isEmpty();
    }

    @Test
    void wrong_passwords_lock_the_account_for_strangers_wherever_they_come_from() {
        guess(ADA, "here");
        guess(ADA, "there");
        assertThatExceptionOfType(RateLimited.class).isThrownBy(() -> isRight(ADA, "elsewhere"));
        assertThat(judged).isEqualTo(2);
        assertThat(allowance.taken(Kind.SIGN_INS_BY_ADDRESS, "elsewhere")).isZero();
    }

    @Test
    void an_address_that_is_locked_may_not_try_other_accounts() {
        guess(ADA, "here");
        assertThat(guard.judge(EmailAddress.of("ben@example.org"), NOBODY, stranger("here"), Optional::empty))
                .isEmpty();
        assertThatExceptionOfType(RateLimited.class).isThrownBy(
                () -> guard.judge(EmailAddress.of("eve@example.org"), NOBODY, stranger("here"), Optional::empty));
    }

    @Test
    void an_account_that_does_not_exist_is_locked_like_one_that_does() {
        guess(NOBODY, "here");
        guess(NOBODY, "there");
        assertThatExceptionOfType(RateLimited.class).isThrownBy(() -> isRight(NOBODY, "elsewhere"));
        assertThat(seen).extracting(SecurityEvent::kind).containsExactly(SecurityEvent.Kind.SIGN_IN_REFUSED,
                SecurityEvent.Kind.SIGN_IN_REFUSED, SecurityEvent.Kind.ACCOUNT_LOCKED);
        assertThat(seen).extracting(SecurityEvent::account).containsOnlyNulls();
        refused.write();
        assertThat(notes).isEmpty();
    }

    @Test
    void the_owner_of_a_locked_account_comes_in_from_a_device_that_is_known() {
        String token = devices.introduce(ADA.orElseThrow());
        guess(ADA, "here");
        guess(ADA, "there");
        assertThat(judge(ADA, new Knock("here", token), true)).isTrue();
    }

    @Test
    void a_stolen_device_may_guess_as_often_as_a_stranger_and_locks_itself_only() {
        String token = devices.introduce(ADA.orElseThrow());
        Knock thief = new Knock("here", token);
        judge(ADA, thief, false);
        judge(ADA, thief, false);
        assertThatExceptionOfType(RateLimited.class).isThrownBy(() -> judge(ADA, thief, true));
        assertThat(isRight(ADA, "here")).isTrue();
        assertThat(seen).extracting(SecurityEvent::kind).doesNotContain(SecurityEvent.Kind.ACCOUNT_LOCKED);
    }

    @Test
    void a_device_of_somebody_else_helps_nobody() {
        Knock knock = new Knock("here", devices.introduce(new AccountId(UUID.randomUUID())));
        judge(ADA, knock, false);
        judge(ADA, knock, false);
        assertThatExceptionOfType(RateLimited.class).isThrownBy(() -> judge(ADA, knock, true));
    }

    @Test
    void a_try_that_could_not_be_judged_does_not_count() {
        assertThatIllegalStateException().isThrownBy(() -> guard.judge(EMAIL, ADA, stranger("here"), () -> {
            throw new IllegalStateException("the database is away");
        }));
        assertThat(allowance.takenByAll()).isZero();
    }

    @Test
    void who_holds_a_session_guesses_no_more_than_others_and_locks_nobody_out() {
        AccountId ada = ADA.orElseThrow();
        guard.judge(ada, Optional::empty);
        guard.judge(ada, Optional::empty);
        assertThatExceptionOfType(RateLimited.class).isThrownBy(() -> guard.judge(ada, Optional::empty));
        assertThat(isRight(ADA, "here")).isTrue();
    }

    @Test
    void what_was_refused_is_noted_together_and_once() {
        guess(ADA, "here");
        guess(ADA, "there");
        refused.write();
        refused.write();
        assertThat(notes).hasSize(1);
        assertThat(notes.getFirst().tries()).isEqualTo(2);
        assertThat(notes.getFirst().lockedUntil()).isNotNull();
        assertThat(seen).extracting(SecurityEvent::kind).containsExactly(SecurityEvent.Kind.SIGN_IN_REFUSED,
                SecurityEvent.Kind.SIGN_IN_REFUSED, SecurityEvent.Kind.ACCOUNT_LOCKED);
    }

    private boolean isRight(Optional<AccountId> account, String from) {
        return judge(account, stranger(from), true);
    }

    private void guess(Optional<AccountId> account, String from) {
        assertThat(judge(account, stranger(from), false)).isFalse();
    }

    private boolean judge(Optional<AccountId> account, Knock knock, boolean right) {
        return guard.judge(EMAIL, account, knock, () -> {
            judged++;
            return right ? Optional.of("in") : Optional.<String>empty();
        }).isPresent();
    }

    private static Knock stranger(String from) {
        return new Knock(from, null);
    }

    private static RefusedSignIns notedAt(List<NoteRefusedSignIns> notes) {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.subscribe(NoteRefusedSignIns.class.getName(), command -> {
            notes.add((NoteRefusedSignIns) command.getPayload());
            return null;
        });
        return new RefusedSignIns(DefaultCommandGateway.builder().commandBus(bus).build(), new NoDatabase());
    }

    /** Transactions of nothing. */
    private static final class NoDatabase extends AbstractPlatformTransactionManager {

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected void doBegin(Object transaction,
                TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }
}
