package org.maalestok.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.maalestok.keyfigures.Catalogue;
import org.maalestok.keyfigures.Indicator;
import org.maalestok.keyfigures.Service;

/** A catalogue of a few indicators, in memory. */
public record CatalogueFixture(List<Indicator> indicators) implements Catalogue {

    public static CatalogueFixture of(IndicatorFixture... indicators) {
        return new CatalogueFixture(
                Arrays.stream(indicators).map(IndicatorFixture::made).toList());
    }

    public Indicator get(String code) {
        return findIndicator(code).orElseThrow();
    }

    @Override
    public List<Service> listServices() {
        return indicators.stream().map(Indicator::service).distinct().toList();
    }

    @Override
    public Optional<Service> findService(String code) {
        return listServices().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    @Override
    public List<Indicator> listIndicators() {
        return indicators;
    }

    @Override
    public List<Indicator> listIndicators(Service service) {
        return indicators.stream().filter(one -> one.service().equals(service)).toList();
    }

    @Override
    public Optional<Indicator> findIndicator(String code) {
        return indicators.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    @Override
    public Indicator getIndicator(int id) {
        return indicators.stream().filter(one -> one.id() == id).findFirst().orElseThrow();
    }

    @Override
    public List<Definition> listDefinitions(Indicator indicator) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Found search(Query query) {
        throw new UnsupportedOperationException();
    }
}
