package dev.dreamlog.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * The whole application on a random port, over the PostgreSQL and Redis that all such tests of a build share. They
 * are empty when the build's first test starts and are not emptied between tests, as no server in use ever is: a test
 * makes accounts of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(SharedServers.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "dreamlog.data-dir=" + SharedServers.FOLDER, "dreamlog.node-id=${random.uuid}", "dreamlog.demo.enabled=false"})
public @interface DreamlogTest {
}
