package org.maalestok.ui.about;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.maalestok.ui.Language;
import org.maalestok.ui.Numbers;

/**
 * Gross spending on schools in Færder in 2025 against nine neighbours, judged step by step: NOK per inhabitant, Statistics Norway, KOSTRA,
 * provisional. The figures stand here, so that the explanation stays as it is when the source revises them; everything else is worked out from them.
 */
final class WorkedExample {

    static final String OWN_NAME = "Færder";
    static final int OWN = 20_276;
    private static final double SCALE = 1.4826;
    private static final List<Peer> PEERS = List.of(
            new Peer("Drammen", 17_508),
            new Peer("Porsgrunn", 17_940),
            new Peer("Larvik", 18_275),
            new Peer("Sandefjord", 18_634),
            new Peer("Horten", 18_643),
            new Peer("Skien", 18_694),
            new Peer("Tønsberg", 18_733),
            new Peer("Holmestrand", 19_679),
            new Peer("Notodden", 21_090));
    private static final int AXIS_FROM = 17_000;
    private static final int AXIS_TO = 21_500;

    private final Numbers numbers;

    private WorkedExample(Numbers numbers) {
        this.numbers = numbers;
    }

    private record Peer(String name, int value) {}

    /** @param distance from the median; @param middle whether it is the distance in the middle */
    record Row(String name, String value, String distance, boolean middle) {}

    static WorkedExample in(Language language) {
        return new WorkedExample(Numbers.in(language));
    }

    /** The peers, the nearest to the median first. */
    List<Row> rows() {
        return PEERS.stream()
                .sorted(Comparator.comparingInt(WorkedExample::distance))
                .map(peer -> new Row(
                        peer.name(),
                        numbers.format(peer.value()),
                        numbers.format(distance(peer)),
                        distance(peer) == deviationValue()))
                .toList();
    }

    String own() {
        return numbers.format(OWN);
    }

    String median() {
        return numbers.format(medianValue());
    }

    /** The median absolute deviation. */
    String deviation() {
        return numbers.format(deviationValue());
    }

    String factor() {
        return numbers.format(BigDecimal.valueOf(SCALE), 4);
    }

    /** How far from the median most are. */
    String usual() {
        return numbers.format(Math.round(usualValue()));
    }

    String gap() {
        return numbers.format(OWN - medianValue());
    }

    String from() {
        return numbers.format(Math.round(medianValue() - usualValue()));
    }

    String to() {
        return numbers.format(Math.round(medianValue() + usualValue()));
    }

    String lowerQuartile() {
        return numbers.format(PEERS.get(2).value());
    }

    String upperQuartile() {
        return numbers.format(PEERS.get(6).value());
    }

    int peers() {
        return PEERS.size();
    }

    /** Where the picture draws things, for a picture of this width. */
    Strip strip(int width) {
        return new Strip(
                width,
                x(OWN, width),
                x(medianValue(), width),
                x(medianValue() - usualValue(), width),
                x(medianValue() + usualValue(), width),
                PEERS.stream().map(peer -> x(peer.value(), width)).toList());
    }

    /** Places along the axis. */
    record Strip(int width, int own, int median, int from, int to, List<Integer> peers) {}

    private static int x(double value, int width) {
        return (int) Math.round((value - AXIS_FROM) / (AXIS_TO - AXIS_FROM) * width);
    }

    static int medianValue() {
        return middle(PEERS.stream().mapToInt(Peer::value).toArray());
    }

    static int deviationValue() {
        return middle(PEERS.stream().mapToInt(WorkedExample::distance).toArray());
    }

    static double usualValue() {
        return SCALE * deviationValue();
    }

    private static int distance(Peer peer) {
        return Math.abs(peer.value() - medianValue());
    }

    /** The middle one of an odd number of values. */
    private static int middle(int[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
