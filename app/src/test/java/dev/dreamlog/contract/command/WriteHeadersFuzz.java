package dev.dreamlog.contract.command;

import java.nio.charset.StandardCharsets;

import org.springframework.mock.web.MockHttpServletRequest;

import dev.dreamlog.contract.api.Refusal;

/** What a write may carry in its headers is read or refused. */
public final class WriteHeadersFuzz {

    private WriteHeadersFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String header = new String(input, StandardCharsets.ISO_8859_1);
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("If-Match", header);
        request.addHeader(IdempotencyKey.HEADER, header);
        try {
            if (IfMatch.versionIn(request) < 0) {
                throw new AssertionError(header);
            }
        } catch (Refusal _) {
            // Read as no version of ours.
        }
        try {
            IdempotencyKey.of(request).map(IdempotencyKey::text).filter(String::isBlank).ifPresent(text -> {
                throw new AssertionError(text);
            });
        } catch (Refusal _) {
            // Read as no key.
        }
    }
}
