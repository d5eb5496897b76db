package dev.dreamlog.bench.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The least that a node could do to answer with these bytes. It stands in no program of ours: the bench lays it beside
 * the packaged one, under an address at which nobody is asked who they are nor counted.
 */
@RestController
class SameBytes {

    static final String PATH = "/problems/same-bytes";
    private final byte[] bytes;

    SameBytes(@Value("${bench.bytes}") Path file) throws IOException {
        bytes = Files.readAllBytes(file);
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> answer() {
        return ResponseEntity.ok(bytes);
    }
}
