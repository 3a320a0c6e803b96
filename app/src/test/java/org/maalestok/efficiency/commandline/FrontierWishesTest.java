package org.maalestok.efficiency.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("./maalestok frontier: options")
class FrontierWishesTest extends FrontierCommandLine {

    @Test
    void directionsAndLimitsOnPrices() throws IOException {
        file("k.csv", "u;a;b;y\nP;2;2;1\nQ;1;4;1\nR;4;4;1\nS;4;4;-1\n");
        String[] columns = {"k.csv", "--inputs", "a,b", "--outputs", "y"};
        assertThat(run(with(columns, "--direction", "a=1,b=1"))).isZero();
        assertThat(lines().get(3)).startsWith("R;2;inefficient;");
        assertThat(lines().get(4)).startsWith("S;2;inefficient;");
        file("k.csv", "u;a;b;y\nP;2;2;1\nQ;1;4;1\nR;4;4;1\n");
        assertThat(run(with(columns, "--direction", "proportional", "--rts", "crs")))
                .isZero();
        assertThat(lines().get(3)).startsWith("R;0,3333333333333;inefficient;");
        assertThat(run(columns)).isZero();
        assertThat(lines().get(2)).startsWith("Q;1;efficient;");
        // At equal prices Q costs 5 where P costs 4.
        assertThat(run(with(columns, "--price-ratio", "a/b=1..1"))).isZero();
        assertThat(lines().get(2)).startsWith("Q;0,8;inefficient;");
        assertThat(run(with(columns, "--direction", "a=1,c=2"))).isEqualTo(2);
        assertThat(told()).contains("such as a=1,y=20", "not 'c=2'");
        assertThat(run(with(columns, "--direction", "a=0"))).isEqualTo(2);
        assertThat(told()).contains("moves nothing");
        assertThat(run(with(columns, "--price-ratio", "a/b=3..1"))).isEqualTo(2);
        assertThat(told()).contains("such as a/b=0.5..3, not 'a/b=3..1'");
        assertThat(run(with(columns, "--direction", "a=1", "--bootstrap", "9"))).isEqualTo(2);
    }

    @Test
    void theScreenShowsTheFewThatThereAre() throws IOException {
        file("s.csv", SCHOOLS);
        assertThat(run(schools("--model", "nope"))).isEqualTo(2);
        assertThat(told())
                .contains("'nope' is none of radial, fdh, super, scale,")
                .doesNotContain("ORDER_M");
        assertThat(run(schools("--model", "Order_M", "--m", "3"))).isZero();
    }

    @Test
    void wishesThatDoNotFitTogetherAreWrongUsage() throws IOException {
        file("s.csv", SCHOOLS);
        assertThat(run(schools("--m", "3"))).isEqualTo(2);
        assertThat(told()).contains("--m has no meaning with --model radial.");
        assertThat(run(schools("--model", "malmquist"))).isEqualTo(2);
        assertThat(told()).contains("--period");
        assertThat(run(schools("--model", "cost"))).isEqualTo(2);
        assertThat(told()).contains("--prices with one column for each input (1); there are 0");
        assertThat(run(schools("--orientation", "up"))).isEqualTo(2);
        assertThat(run(schools("--rts", "x"))).isEqualTo(2);
        assertThat(run("s.csv", "--inputs", "årsverk")).isEqualTo(2);
        assertThat(run(schools("--threads", "0"))).isEqualTo(2);
        assertThat(run(schools("--seed", "3"))).isEqualTo(2);
        assertThat(told()).contains("--seed has no meaning without --bootstrap.");
        assertThat(run("s.csv", "--inputs", "årsverk", "--outputs", "elever,årsverk"))
                .isEqualTo(2);
        assertThat(told()).contains("'årsverk' is both an input and an output");
    }

    @Test
    void whatNoModelCanTakeIsWrongUsageInThePersonsWords() throws IOException {
        file("s.csv", SCHOOLS);
        assertThat(run(schools("--model", "sbm", "--rts", "fdh"))).isEqualTo(2);
        assertThat(told()).contains("--rts fdh has no meaning with --model sbm");
        assertThat(run(schools("--rts", "fdh", "--bootstrap", "10"))).isEqualTo(2);
        assertThat(told()).contains("--bootstrap has no meaning with --rts fdh.");
        assertThat(run(schools("--model", "returns-test", "--rts", "vrs"))).isEqualTo(2);
        assertThat(told()).contains("has crs or nirs as its null hypothesis, not vrs.");
        assertThat(run(schools("--model", "order-m", "--m", "0"))).isEqualTo(2);
        assertThat(run(schools("--model", "order-alpha", "--alpha", "2"))).isEqualTo(2);
        assertThat(run(schools("--bootstrap", "10", "--level", "95"))).isEqualTo(2);
        assertThat(told()).contains("--level is 95.0; it lies between 0 and 1, for instance 0.95.");
    }

    @Test
    void theOptionsOfTheSecondStage() throws IOException {
        file("s.csv", SCHOOLS);
        assertThat(run(schools("--algorithm", "1"))).isEqualTo(2);
        assertThat(told()).contains("--algorithm has no meaning with --model radial.");
        String[] asked = with(schools(), "--model", "second-stage", "--explain", "elever");
        assertThat(run(with(asked, "--algorithm", "3"))).isEqualTo(2);
        assertThat(told()).contains("--algorithm is 3; there are 1 and 2.");
        assertThat(run(with(asked, "--bias-bootstrap", "1"))).isEqualTo(2);
        assertThat(told()).contains("--bias-bootstrap is 1; at least 2 replicates are needed.");
        assertThat(run(with(asked, "--algorithm", "1", "--bias-bootstrap", "50")))
                .isEqualTo(2);
        assertThat(told())
                .contains("--bias-bootstrap has no meaning with --algorithm 1, which leaves the bias as it is.");
    }

    @Test
    void numbersAreReadAsPeopleWriteThem() throws IOException {
        file("s.csv", SCHOOLS);
        assertThat(run(schools("--bootstrap", "10", "--level", "0,9", "--orientation", "OUT", "--decimal", "Comma")))
                .isZero();
        assertThat(run(schools("--bootstrap", "1e3"))).isEqualTo(2);
        assertThat(told()).contains("'1e3' is not a whole number");
        assertThat(run(schools("--model", "order-alpha", "--alpha", "much"))).isEqualTo(2);
        assertThat(told()).contains("'much' is not a number such as 0.95.");
    }

    @Test
    void whatContradictsItselfIsTold() throws IOException {
        file("k.csv", "u;Staff;Rooms;Pupils;Age\nP;2;2;1;1\nQ;1;4;1;2\nR;4;4;1;3\n");
        String[] columns = {"k.csv", "--inputs", "Staff,Rooms", "--outputs", "Pupils"};
        assertThat(run(with(columns, "--direction", "Staff=1,staff=2"))).isEqualTo(2);
        assertThat(told()).contains("--direction has two sizes for 'Staff'");
        assertThat(run(with(columns, "--direction", "Staff=1", "--hold", "Staff")))
                .isEqualTo(2);
        assertThat(told()).contains("--hold has no meaning beside --direction with sizes");
        assertThat(run(with(columns, "--price-ratio", "Staff/staff=1..2"))).isEqualTo(2);
        assertThat(told()).contains("two different columns, not 'Staff' twice");
        assertThat(run(with(columns, "--model", "second-stage", "--explain", "Age,age")))
                .isEqualTo(1);
        assertThat(told()).contains("The column 'age' is asked for twice with --explain.");
        assertThat(run(with(columns, "--price-ratio", "Staff/Rooms=3..4", "--price-ratio", "Rooms/Staff=1..2")))
                .isZero();
        assertThat(lines().get(1)).endsWith("Maybe the limits on prices contradict each other.");
    }

    @Test
    void variablesAreNamedInLargeOrSmallLettersAndLimitsWithACommaToo() throws IOException {
        file("k.csv", "u;Staff;Rooms;Pupils\nP;2;2;1\nQ;1;4;1\nR;4;4;1\n");
        String[] columns = {"k.csv", "--inputs", "Staff,Rooms", "--outputs", "Pupils"};
        assertThat(run(with(columns, "--hold", "rooms"))).isZero();
        assertThat(run(with(columns, "--direction", "staff=1,PUPILS=20"))).isZero();
        assertThat(run(with(columns, "--price-ratio", "staff/rooms=0,5..2,5"))).isZero();
        assertThat(run(with(columns, "--hold", "beds"))).isEqualTo(2);
        assertThat(told()).contains("--hold names inputs or outputs (Staff, Rooms, Pupils), not 'beds'.");
    }
}
