package org.maalestok.statistics.subscriptions.web;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.maalestok.access.FormLabels;
import org.maalestok.statistics.subscriptions.Proposal;
import org.maalestok.statistics.subscriptions.Proposals;
import org.maalestok.statistics.subscriptions.Subscriptions;
import org.maalestok.ui.Language;
import org.maalestok.ui.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the fields of subscriptions and of decisions about proposals are called. */
@Configuration(proxyBeanMethods = false)
class SubscriptionFormLabels {

    @Bean
    FormLabels subscriptionLabels(Subscriptions subscriptions, Proposals proposals) {
        return FormLabels.of(
                        "admin/(subscriptions|proposals)(/.*)?",
                        Admin.TEXTS,
                        "asked=proposal.asked.how",
                        "form.*",
                        "proposal.*",
                        "asked:proposal.asked.",
                        "publishing:publishing.",
                        "every:every.")
                .titled((path, field, language) -> Optional.of(title(path, field, subscriptions, proposals, language)));
    }

    private static String title(
            String path,
            UnaryOperator<String> field,
            Subscriptions subscriptions,
            Proposals proposals,
            Language language) {
        Texts t = Admin.TEXTS.in(language);
        boolean proposal = path.startsWith("admin/proposals/");
        Optional<Integer> number = Optional.of(path.replaceAll("^admin/[a-z]+/?|/.*$", ""))
                .filter(it -> it.matches("\\d{1,9}"))
                .map(Integer::valueOf);
        Optional<Integer> id = proposal ? number.flatMap(proposals::find).map(Proposal::subscription) : number;
        String typed = field.apply("title");
        return id.flatMap(subscriptions::find)
                .map(it -> t.get(
                        proposal ? "proposal.titled" : "form.edit",
                        it.subscription().title()))
                .orElseGet(() -> t.get("form.new") + (typed.isBlank() ? "" : ": " + typed));
    }
}
