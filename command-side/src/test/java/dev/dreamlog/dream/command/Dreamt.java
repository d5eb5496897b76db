package dev.dreamlog.dream.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.command.PurseAllowance;
import dev.dreamlog.dream.api.Change;
import dev.dreamlog.dream.api.DreamContent;
import dev.dreamlog.dream.api.DreamDeleted;
import dev.dreamlog.dream.api.DreamErased;
import dev.dreamlog.dream.api.DreamFavoured;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamKind;
import dev.dreamlog.dream.api.DreamRecorded;
import dev.dreamlog.dream.api.DreamRestored;
import dev.dreamlog.dream.api.DreamRevised;
import dev.dreamlog.dream.api.DreamRevision;
import dev.dreamlog.dream.api.DreamShared;
import dev.dreamlog.dream.api.DreamWithdrawn;
import dev.dreamlog.dream.api.Visibility;

/** What tests of a dream need: Ada, who dreamt it, and those who may want to read it. */
abstract class Dreamt {

    static final DreamId FALLING = new DreamId(UUID.fromString("01934c3e-0000-7000-8000-00000000d001"));
    static final AccountId ADA = new AccountId(UUID.fromString("01934c3e-0000-7000-8000-00000000a001"));
    static final AccountId BEN = new AccountId(UUID.fromString("01934c3e-0000-7000-8000-00000000a002"));
    static final AccountId CAT = new AccountId(UUID.fromString("01934c3e-0000-7000-8000-00000000a003"));
    static final AccountId EVE = new AccountId(UUID.fromString("01934c3e-0000-7000-8000-00000000a004"));
    static final DreamContent FELL = told("I fell off the tower and flew away.");
    static final DreamContent FLEW = told("I did not fall, I flew off the tower.");

    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    final PurseAllowance allowance = new PurseAllowance(1);
    final Set<DreamId> hidden = new HashSet<>();
    AggregateTestFixture<Dream> journal;

    @BeforeEach
    void openJournal() {
        journal = new AggregateTestFixture<>(Dream.class);
        journal.registerInjectableResource(
                (Bonds) (_, reader) -> reader.equals(EVE) ? Bond.BLOCKED
                        : reader.equals(CAT) ? Bond.FRIENDS : Bond.NONE);
        journal.registerInjectableResource((HiddenDreams) hidden::contains);
        journal.registerInjectableResource(allowance);
    }

    static DreamContent told(String text) {
        return new DreamContent(
                text, null, LocalDate.of(2026, 11, 20), "en", DreamKind.REGULAR, null, null, List.of(),
                List.of("tower"));
    }

    static DreamRevision text(String text) {
        return new DreamRevision(
                Change.to(text), Change.keep(), Change.keep(), Change.keep(), Change.keep(), Change.keep(),
                Change.keep(), Change.keep(), Change.keep());
    }

    static DreamRecorded recorded() {
        return new DreamRecorded(FALLING.toString(), ADA.toString(), FELL);
    }

    static DreamRevised revised() {
        return new DreamRevised(FALLING.toString(), ADA.toString(), FLEW);
    }

    static DreamShared shared(Visibility visibility, boolean anonymous) {
        return new DreamShared(FALLING.toString(), ADA.toString(), visibility, anonymous);
    }

    static DreamWithdrawn withdrawn() {
        return new DreamWithdrawn(FALLING.toString(), ADA.toString());
    }

    static DreamErased erased() {
        return new DreamErased(FALLING.toString(), ADA.toString());
    }

    static DreamRestored restored() {
        return new DreamRestored(FALLING.toString(), ADA.toString());
    }

    static DreamFavoured favoured() {
        return new DreamFavoured(FALLING.toString(), ADA.toString());
    }

    static DreamDeleted deleted() {
        return new DreamDeleted(FALLING.toString(), ADA.toString());
    }
}
