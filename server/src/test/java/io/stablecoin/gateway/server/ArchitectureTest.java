package io.stablecoin.gateway.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;

/** Which code may know which: the edges that Maven cannot hold. */
class ArchitectureTest {

  private static final String GATEWAY = "io.stablecoin.gateway";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(GATEWAY);

  @Test
  void modulesUseOnlyTheModulesThatTheyDeclare() {
    ApplicationModules.of(Application.class).verify();
  }

  @Test
  void onlyTheKeyModulesKnowTheAwsSdk() {
    check(
        noClasses()
            .that()
            .resideInAPackage(GATEWAY + "..")
            .and()
            .resideOutsideOfPackages(GATEWAY + ".signer.awskms..", GATEWAY + ".aws..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon.."));
  }

  @Test
  void onlyTheEngineSigns() {
    check(
        noClasses()
            .that()
            .resideInAPackage(GATEWAY + ".server..")
            .and()
            .resideOutsideOfPackages(
                GATEWAY + ".server.signing..",
                GATEWAY + ".server.transactions..",
                GATEWAY + ".server.configuration..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(GATEWAY + ".signer.."));
  }

  @Test
  void onlyWhatFollowsTheChainTalksToIt() {
    check(
        noClasses()
            .that()
            .resideInAPackage(GATEWAY + ".server..")
            .and()
            .resideOutsideOfPackages(
                GATEWAY + ".server.configuration..",
                GATEWAY + ".server.networks..",
                GATEWAY + ".server.treasury..",
                GATEWAY + ".server.transactions..",
                GATEWAY + ".server.deposits..",
                GATEWAY + ".server.disbursements..",
                GATEWAY + ".server.policy..",
                GATEWAY + ".server.refunds..",
                GATEWAY + ".server.operations..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(GATEWAY + ".evm.."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"double", "float", "java.lang.Double", "java.lang.Float"})
  void moneyIsNeverAFloatingPointNumber(String type) {
    check(noFields().that().areDeclaredInClassesThat(areOurs()).should().haveRawType(type));
    check(
        noCodeUnits().that().areDeclaredInClassesThat(areOurs()).should().haveRawReturnType(type));
    check(noCodeUnits().that().areDeclaredInClassesThat(areOurs()).should(takeA(type)));
  }

  @Test
  void theTimeComesFromTheInjectedClock() {
    check(noClasses().that(areOurs()).should().callMethod(Instant.class, "now"));
    check(noClasses().that(areOurs()).should().callMethod(System.class, "currentTimeMillis"));
    check(
        noClasses()
            .that(areOurs())
            .and()
            .haveSimpleNameNotContaining("ClockConfiguration")
            .and()
            // Where no clock is given to the library: its users need not have one.
            .doNotHaveSimpleName("KmsSignerBuilder")
            .should()
            .callMethod(Clock.class, "systemUTC"));
  }

  @Test
  void beansGetWhatTheyNeedByTheirConstructors() {
    check(noFields().should().beAnnotatedWith(Autowired.class));
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(CLASSES);
  }

  private static DescribedPredicate<JavaClass> areOurs() {
    return JavaClass.Predicates.resideInAnyPackage(
            GATEWAY + ".types..", GATEWAY + ".signer..", GATEWAY + ".evm..", GATEWAY + ".server..")
        .as("are ours");
  }

  private static ArchCondition<JavaCodeUnit> takeA(String type) {
    return ArchCondition.from(
        new DescribedPredicate<JavaCodeUnit>("take a " + type) {
          @Override
          public boolean test(JavaCodeUnit unit) {
            return unit.getRawParameterTypes().stream().anyMatch(p -> p.getName().equals(type));
          }
        });
  }
}
