package dev.dreamlog.interpretation.crash;

import java.io.IOException;
import java.util.Arrays;

import org.springframework.boot.builder.SpringApplicationBuilder;

import dev.dreamlog.Dreamlog;

/** A process that is the real application but for one moment, which it does not outlive. */
final class Doomed {

    private Doomed() {}

    /** The moment, and what any node is told. Ends with whoever started it. */
    static void main(String[] arguments) throws IOException {
        LastMoment last = new LastMoment(Moment.valueOf(arguments[0]));
        new SpringApplicationBuilder(Dreamlog.class)
                .initializers(node -> node.getBeanFactory().addBeanPostProcessor(last))
                .run(Arrays.copyOfRange(arguments, 1, arguments.length));
        System.in.read();
        Runtime.getRuntime().halt(1);
    }
}
