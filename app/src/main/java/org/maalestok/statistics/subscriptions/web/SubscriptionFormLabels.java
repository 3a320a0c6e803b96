package org.maalestok.statistics.subscriptions.web;

import org.maalestok.access.FormLabels;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the fields of subscriptions and of decisions about proposals are called. */
@Configuration(proxyBeanMethods = false)
class SubscriptionFormLabels {

    @Bean
    FormLabels subscriptionLabels() {
        return FormLabels.of(
                "admin/(subscriptions|proposals)(/.*)?",
                Admin.TEXTS,
                "asked=proposal.asked.how",
                "form.*",
                "proposal.*",
                "asked:proposal.asked.",
                "publishing:publishing.",
                "every:every.");
    }
}
