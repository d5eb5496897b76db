package dev.dreamlog.interpretation.crash;

import java.io.IOException;

import org.springframework.boot.builder.SpringApplicationBuilder;

import dev.dreamlog.Dreamlog;

/** A process that is the real application but for its last moments. Ends with whoever started it. */
final class Doomed {

    private Doomed() {}

    static void main(String[] settings) throws IOException {
        new SpringApplicationBuilder(Dreamlog.class)
                .initializers(node -> node.getBeanFactory().addBeanPostProcessor(new LastMoments())).run(settings);
        System.in.read();
        Runtime.getRuntime().halt(1);
    }
}
