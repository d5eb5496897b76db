package dev.dreamlog.contract.command;

import java.security.Principal;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

import dev.dreamlog.account.api.AccountId;

/**
 * The current write, as its controller sees it. A controller states the effect; that it happens whole, once, and
 * with a token to read it back is taken care of here. Take it as an argument of the controller's method.
 *
 * <p>An effect may run more than once, each time in a fresh transaction, when others change the same thing at the
 * same moment; whatever is slow or touches the world outside the database belongs before it.
 */
public final class Write {

    /** Request attribute that names the account a write without an actor was made for. */
    public static final String MADE_FOR = Write.class.getName() + ".MADE_FOR";

    private final HttpServletRequest request;
    private final Transactions transactions;
    private final KeptAnswers answers;

    Write(HttpServletRequest request, Transactions transactions, KeptAnswers answers) {
        this.request = request;
        this.transactions = transactions;
        this.answers = answers;
    }

    /** For a POST that creates: honours {@code Idempotency-Key}, so that repeating the request repeats the answer. */
    public ResponseEntity<Object> once(@Nullable Object body, Supplier<? extends ResponseEntity<?>> effect) {
        return IdempotencyKey.of(request).map(key -> Claim.of(key, request, body))
                .map(claim -> transactions
                        .run(() -> answers.once(claim, () -> transactions.tokened(effect), this::owner)))
                .orElseGet(() -> now(effect));
    }

    /**
     * What was answered to the same request with the same key, if it was: for what is too slow, or too dear, to do
     * again before {@link #once} would find out.
     */
    public Optional<ResponseEntity<Object>> answeredBefore(@Nullable Object body) {
        return IdempotencyKey.of(request).map(key -> Claim.of(key, request, body))
                .flatMap(claim -> transactions.run(() -> answers.find(claim)));
    }

    /** For every other write. */
    public ResponseEntity<Object> now(Supplier<? extends ResponseEntity<?>> effect) {
        return transactions.run(() -> transactions.tokened(effect));
    }

    /** The version the client read, from {@code If-Match}. */
    public long expectedVersion() {
        return IfMatch.versionIn(request);
    }

    /** Known only after the effect, which may be that somebody joins. */
    private @Nullable AccountId owner() {
        Object madeFor = request.getAttribute(MADE_FOR);
        Principal actor = request.getUserPrincipal();
        return madeFor != null ? (AccountId) madeFor : actor == null ? null : AccountId.of(actor.getName());
    }

    /** Says whose write this is when the request itself does not, as when somebody joins or signs in. */
    public void madeFor(AccountId account) {
        request.setAttribute(MADE_FOR, account);
    }
}
