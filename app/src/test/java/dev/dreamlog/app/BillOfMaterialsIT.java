package dev.dreamlog.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.jar.JarFile;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever has the jar can tell what it is made of, and so whether news about a library is about them. */
class BillOfMaterialsIT {

    @Test
    void the_jar_says_where_its_bill_is_and_the_bill_names_what_runs() throws IOException {
        try (JarFile jar = new JarFile(System.getProperty("dreamlog.jar"))) {
            String place = jar.getManifest().getMainAttributes().getValue("Sbom-Location");
            try (InputStream in = jar.getInputStream(jar.getEntry(place))) {
                JsonNode bill = new JsonMapper().readTree(in);
                assertThat(bill.get("bomFormat").asString()).isEqualTo("CycloneDX");
                List<String> parts = bill.get("components").valueStream()
                        .map(part -> part.get("purl").asString()).toList();
                assertThat(parts).anyMatch(part -> part.startsWith("pkg:maven/org.axonframework/axon-messaging@4.13.0"))
                        .anyMatch(part -> part.startsWith("pkg:maven/org.postgresql/postgresql@"))
                        .anyMatch(part -> part.startsWith("pkg:maven/dev.dreamlog/command-side@"))
                        .noneMatch(part -> part.contains("junit"));
            }
        }
    }
}
