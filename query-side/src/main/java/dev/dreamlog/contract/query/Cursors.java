package dev.dreamlog.contract.query;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import org.springframework.stereotype.Component;

import dev.dreamlog.contract.api.Refusal;

/** Makes places opaque. */
@Component
public final class Cursors {

    public String encode(String scope, String... place) {
        byte[] plain = (scope + " " + String.join(" ", place)).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    public List<String> decode(String scope, String cursor) {
        String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        if (!plain.startsWith(scope + " ")) {
            throw new Refusal(Refusal.Kind.INVALID, "bad-cursor") {
            };
        }
        return Arrays.asList(plain.substring(scope.length() + 1).split(" ", -1));
    }
}
