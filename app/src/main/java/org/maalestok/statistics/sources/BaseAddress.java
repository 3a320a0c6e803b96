package org.maalestok.statistics.sources;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The address that a source was set up with. Nothing else is ever asked: what a source answers may name addresses, and those are followed only as far as they
 * lie under this one, so that no answer can make us ask a machine inside our own network.
 */
record BaseAddress(URI address) {

    /** @throws IllegalArgumentException when it is not a plain http or https address */
    BaseAddress {
        boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
        boolean plain = address.getHost() != null && address.getRawUserInfo() == null && address.getRawQuery() == null;
        if (!web || !plain) {
            throw new IllegalArgumentException(
                    "A source's address is http://… or https://… without user, query or fragment, not \"%s\""
                            .formatted(address));
        }
        address = URI.create(address.toString().replaceAll("/+$", ""));
    }

    static BaseAddress of(String address) {
        return new BaseAddress(URI.create(address.strip()));
    }

    /** The address of something below: each part of the path (parted by {@code /}) is encoded, so that no part can leave its place. */
    URI at(String path) {
        return at(path, "");
    }

    URI at(String path, String query) {
        String encoded = Stream.of(path.split("/"))
                .filter(part -> !part.isEmpty())
                .map(BaseAddress::encode)
                .collect(Collectors.joining("/"));
        return URI.create(address + (encoded.isEmpty() ? "" : "/" + encoded) + (query.isEmpty() ? "" : "?" + query));
    }

    /** Commas part ids in a path and stay. */
    static String encode(String part) {
        if (part.equals(".") || part.equals("..")) {
            throw new IllegalArgumentException("\"%s\" is no part of an address".formatted(part));
        }
        return URLEncoder.encode(part, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2C", ",");
    }

    /**
     * An address that the source named (a next page), when it lies under this one; http is read as https where we speak https.
     *
     * @param from where it was named
     */
    Optional<URI> below(String named, URI from) {
        return resolve(named, from).filter(it -> sameHost(it) && isBelow(it));
    }

    /** A redirect of the source, when it stays with the host. */
    Optional<URI> onSameHost(String named, URI from) {
        return resolve(named, from).filter(this::sameHost);
    }

    private Optional<URI> resolve(String named, URI from) {
        try {
            URI resolved = from.resolve(new URI(named)).normalize();
            boolean asHttps = "http".equalsIgnoreCase(resolved.getScheme())
                    && "https".equalsIgnoreCase(address.getScheme())
                    && resolved.getPort() == -1;
            return Optional.of(
                    asHttps ? URI.create("https" + resolved.toString().substring(4)) : resolved);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean sameHost(URI other) {
        return other.getHost() != null
                && other.getHost().equalsIgnoreCase(address.getHost())
                && other.getRawUserInfo() == null
                && sameDoor(other);
    }

    /** The same scheme and port, or the step from http to https. */
    private boolean sameDoor(URI other) {
        boolean same = scheme(other).equals(scheme(address)) && port(other) == port(address);
        boolean upwards = scheme(address).equals("http") && port(address) == 80 && port(other) == 443;
        return same || (upwards && scheme(other).equals("https"));
    }

    private boolean isBelow(URI other) {
        String path = other.getRawPath().toLowerCase(Locale.ROOT);
        String base = address.getRawPath().toLowerCase(Locale.ROOT);
        boolean climbs = path.contains("/../") || path.contains("%2e%2e") || path.endsWith("/..");
        return !climbs && (path.equals(base) || path.startsWith(base + "/"));
    }

    private static String scheme(URI uri) {
        return String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    }

    private static int port(URI uri) {
        if (uri.getPort() != -1) {
            return uri.getPort();
        }
        return scheme(uri).equals("https") ? 443 : 80;
    }
}
