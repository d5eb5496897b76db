package dev.dreamlog.interpretation.saga;

import com.github.kagkarlsson.scheduler.task.Task;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.deadline.dbscheduler.DbSchedulerBinaryDeadlineDetails;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.dreamlog.interpretation.saga.work.PassingTrouble;

/** Reads how patient we are from the configuration, and says what follows when the saga throws. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Patience.class)
class SagaConfiguration {

    @Autowired
    void neverStuck(EventProcessingConfigurer processing, PassingTrouble passing) {
        processing.registerHandlerInterceptor(InterpretationSaga.GROUP,
                axon -> new LastResort(axon.getComponent(CommandGateway.class), passing));
    }

    /** Stands in for the task that Axon would make, under the name by which it looks whether there is one. */
    @Bean
    @Qualifier("deadlineDetailsTask")
    Task<DbSchedulerBinaryDeadlineDetails> deadlines(ObjectProvider<DbSchedulerDeadlineManager> deadlines) {
        return new PromptDeadlines<>(DbSchedulerDeadlineManager.binaryTask(deadlines::getObject));
    }
}
