package dev.dreamlog.app.demo;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.mock.env.MockEnvironment;

import dev.dreamlog.account.command.joining.Registration;
import dev.dreamlog.contract.api.InstallationSecret;
import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What the demo must not do; what it does, the packaged jar shows. */
@DreamlogTest
class DemoIT {

    @Autowired
    private ObjectProvider<Demo> demo;
    @Autowired
    private Registration registration;

    @Test
    void nobody_plays_when_the_demo_is_switched_off() {
        assertThat(demo.getIfAvailable()).isNull();
        assertThat(registration.accountOf(DemoAccount.ADMIN.email())).isEmpty();
    }

    @Test
    void nobody_plays_or_shows_passwords_in_production() {
        DefaultListableBeanFactory production = new DefaultListableBeanFactory();
        MockEnvironment environment = new MockEnvironment().withProperty("dreamlog.demo.enabled", "true");
        environment.setActiveProfiles("production");
        new AnnotatedBeanDefinitionReader(production, environment).register(Demo.class, Welcome.class);
        assertThat(production.getBeanNamesForType(Demo.class)).isEmpty();
        assertThat(production.getBeanNamesForType(Welcome.class)).isEmpty();
    }

    @Test
    void every_installation_has_passwords_of_its_own_and_each_account_another() {
        InstallationSecret one = new InstallationSecret(new byte[32]);
        InstallationSecret again = new InstallationSecret(new byte[32]);
        byte[] other = new byte[32];
        other[0] = 1;
        assertThat(DemoAccount.ADMIN.password(one)).isEqualTo(DemoAccount.ADMIN.password(again)).hasSize(20)
                .isNotEqualTo(DemoAccount.ADMIN.password(new InstallationSecret(other)))
                .isNotEqualTo(DemoAccount.IMAM.password(one));
    }
}
