package org.maalestok.statistics.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maalestok.TestDatabase;
import org.maalestok.access.User;
import org.maalestok.statistics.accounts.AccountSchemes.ChangedMeanwhile;
import org.maalestok.statistics.accounts.AccountSchemes.Done;
import org.maalestok.statistics.accounts.AccountSchemes.Kept;
import org.maalestok.statistics.accounts.AccountSchemes.Turn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class AccountSchemesTest {

    private static final String CODE = "no-accounts-0a";

    private Optional<User> user = Optional.empty();
    private final AccountSchemes schemes = onNewDatabase();
    private final AccountScheme starter;

    AccountSchemesTest() throws Exception {
        starter = AccountsFixture.starterScheme();
    }

    private AccountSchemes onNewDatabase() {
        var source = TestDatabase.fresh();
        return new JdbcAccountSchemes(
                JdbcClient.create(source), new TransactionTemplate(new JdbcTransactionManager(source)), () -> user);
    }

    private void signIn() {
        user = Optional.of(new User(1, "s@maalestok.no", "Sofie Sekretær", true, List.of()));
    }

    private static Map<String, List<String>> typed(String title) {
        return Map.of("titleNb", List.of(title), "functions", List.of("202, 21", ""));
    }

    private Kept kept() {
        return schemes.findKept(CODE).orElseThrow();
    }

    @Test
    void theStartersSchemeIsTheFirstVersionAndComesBackAsItWas() {
        assertThat(schemes.begin(starter)).isTrue();
        assertThat(schemes.find(CODE)).contains(starter);
        assertThat(schemes.list()).containsExactly(starter);
        assertThat(schemes.begin(starter)).isTrue();
        assertThat(schemes.listVersions(CODE)).hasSize(1);
        assertThat(schemes.listVersions(CODE).getFirst().by()).isEqualTo("Målestok");
    }

    @Test
    void whatPeopleHaveMadeOfItStaysWhenTheStarterDataChanges() {
        schemes.begin(starter);
        signIn();
        var theirs = starter.as(CODE, new org.maalestok.ui.Text("a", "b", "c"));
        assertThat(schemes.use(theirs, 1)).isEqualTo(new Done());
        user = Optional.empty();
        assertThat(schemes.begin(starter)).isFalse();
        assertThat(schemes.find(CODE)).contains(theirs);
    }

    @Test
    void aDraftChangesNothingUntilItIsTakenIntoUse() {
        schemes.begin(starter);
        signIn();
        assertThat(schemes.saveDraft(CODE, typed("Nytt"), 1)).isEqualTo(new Done());
        assertThat(schemes.find(CODE)).contains(starter);
        assertThat(kept().draft().orElseThrow().fields()).isEqualTo(typed("Nytt"));
        assertThat(kept().draft().orElseThrow().by()).isEqualTo("Sofie Sekretær");
        var changed = starter.as(CODE, new org.maalestok.ui.Text("a", "b", "c"));
        assertThat(schemes.use(changed, 2)).isEqualTo(new Done());
        assertThat(kept().draft()).isEmpty();
        assertThat(schemes.listVersions(CODE))
                .extracting(it -> it.number() + " " + it.by())
                .containsExactly("2 Sofie Sekretær", "1 Målestok");
        assertThat(schemes.listVersions(CODE).getLast().scheme()).isEqualTo(starter);
    }

    @Test
    void whoComesSecondIsToldAndSeesWhatBothBeganWith() {
        signIn();
        assertThat(schemes.saveDraft(CODE, typed("Først"), 0)).isEqualTo(new Done());
        assertThat(schemes.saveDraft(CODE, typed("Så"), 1)).isEqualTo(new Done());
        var outcome = schemes.saveDraft(CODE, typed("For sent"), 1);
        assertThat(outcome).isEqualTo(new ChangedMeanwhile(Optional.of(kept())));
        assertThat(kept().draft().orElseThrow().fields()).isEqualTo(typed("Så"));
        assertThat(schemes.findDraft(CODE, 1).orElseThrow().fields()).isEqualTo(typed("Først"));
        assertThat(schemes.use(starter, 1)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(schemes.discard(CODE, 1)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(schemes.find(CODE)).isEmpty();
    }

    @Test
    void aSchemeThatWasNeverInUseIsGoneWhenItsDraftIs() {
        schemes.saveDraft(CODE, typed("Først"), 0);
        assertThat(schemes.discard(CODE, 1)).isEqualTo(new Done());
        assertThat(schemes.listKept()).isEmpty();
        assertThat(schemes.saveDraft(CODE, typed("Igjen"), 1)).isEqualTo(new ChangedMeanwhile(Optional.empty()));
        assertThat(schemes.listKept()).isEmpty();
    }

    @Test
    void aRetiredSchemeAddsNothingUpAndKeepsItsDraft() {
        schemes.begin(starter);
        schemes.saveDraft(CODE, typed("Utkast"), 1);
        assertThat(schemes.retire(CODE, true, 2)).isEqualTo(new Done());
        assertThat(schemes.list()).isEmpty();
        assertThat(schemes.find(CODE)).isEmpty();
        assertThat(kept().draft().orElseThrow().fields()).isEqualTo(typed("Utkast"));
        assertThat(schemes.retire(CODE, false, 2)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(schemes.retire(CODE, false, 3)).isEqualTo(new Done());
        assertThat(schemes.find(CODE)).contains(starter);
        schemes.retire(CODE, true, 4);
        assertThat(schemes.use(starter, 5)).isEqualTo(new Done());
        assertThat(kept().retired()).isFalse();
    }

    @Test
    void whoTookASchemeOutOfUseIsRememberedAndNobodyIsSaidToHaveTyped() {
        schemes.begin(starter);
        signIn();
        schemes.saveDraft(CODE, typed("Utkast"), 1);
        schemes.retire(CODE, true, 2);
        assertThat(kept().lastly(Turn.Kind.RETIRED).orElseThrow().by()).isEqualTo("Sofie Sekretær");
        assertThat(schemes.use(starter, 2)).as("who didn't see it is asked").isInstanceOf(ChangedMeanwhile.class);
        assertThat(schemes.saveDraft(CODE, typed("Videre"), 2))
                .as("text is no other for it")
                .isEqualTo(new Done());
        assertThat(kept().draft().orElseThrow().fields()).isEqualTo(typed("Videre"));
        assertThat(kept().lastly(Turn.Kind.RETIRED)).as("typed since then").isEmpty();
        assertThat(schemes.saveDraft(CODE, typed("For sent"), 2)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(schemes.discard(CODE, 4)).isEqualTo(new Done());
        assertThat(schemes.listTurns(CODE))
                .extracting(it -> it.edit() + " " + it.kind())
                .containsExactly("5 DISCARDED", "3 RETIRED");
        assertThat(schemes.saveDraft(CODE, typed("Igjen"), 4)).isInstanceOf(ChangedMeanwhile.class);
    }
}
