package id.petasehat;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.TreeMap;

/** The arrows between packages, as drawn in ARCHITECTURE.md. */
@AnalyzeClasses(packages = "id.petasehat", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest static final ArchRule areas_need_only_jts_and_the_jdk = pure("area");

  @ArchTest
  static final ArchRule facilities_need_only_areas = pure("facility", "id.petasehat.area..");

  @ArchTest
  static final ArchRule indicators_need_only_areas_and_the_csv_of_the_catalogue =
      pure("indicator", "id.petasehat.area..", "de.siegmar.fastcsv..");

  @ArchTest
  static final ArchRule diseases_need_only_areas_figures_and_quantiles =
      pure(
          "disease",
          "id.petasehat.area..",
          "id.petasehat.indicator..",
          "org.apache.commons.statistics..");

  @ArchTest
  static final ArchRule reach_needs_only_areas_posts_and_the_csv_of_the_model =
      pure("reach", "id.petasehat.area..", "id.petasehat.facility..", "de.siegmar.fastcsv..");

  @ArchTest
  static final ArchRule plans_need_only_words_and_the_solver =
      pure("plan", "id.petasehat.indicator..", "com.google.ortools..");

  @ArchTest
  static final ArchRule options_need_only_posts_reach_plans_and_words =
      pure(
          "option",
          "id.petasehat.area..",
          "id.petasehat.facility..",
          "id.petasehat.indicator..",
          "id.petasehat.reach..",
          "id.petasehat.plan..");

  @ArchTest
  static final ArchRule paper_needs_only_plans_shapes_and_what_writes_files =
      pure(
          "report",
          "id.petasehat.area..",
          "id.petasehat.indicator..",
          "id.petasehat.option..",
          "com.openhtmltopdf..",
          "org.apache.pdfbox..",
          "org.apache.fontbox..",
          "org.w3c.dom..",
          "org.dhatim.fastexcel..");

  @ArchTest
  static final ArchRule only_paper_writes_pdf =
      noClasses()
          .that()
          .resideOutsideOfPackage("id.petasehat.report..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.openhtmltopdf..", "org.apache.pdfbox..");

  @ArchTest
  static final ArchRule one_class_speaks_to_the_solver =
      noClasses()
          .that()
          .haveNameNotMatching("id\\.petasehat\\.plan\\.CoverProgram(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.google.ortools..");

  @ArchTest
  static final ArchRule tiles_need_only_areas_and_the_encoder_of_vector_tiles =
      pure("tile", "id.petasehat.area..", "io.github.sebasbaumh.mapbox.vectortile..");

  @ArchTest
  static final ArchRule the_invented_district_needs_only_areas_and_indicators =
      pure("demo", "id.petasehat.area..", "id.petasehat.indicator..");

  @ArchTest
  static final ArchRule exports_write_what_they_are_given_and_know_no_store =
      pure("export", "org.dhatim.fastexcel..", "de.siegmar.fastcsv..", "com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule only_commands_start_the_server =
      noClasses()
          .that()
          .resideOutsideOfPackages("id.petasehat.serve..", "id.petasehat.command..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("id.petasehat.serve..");

  @ArchTest
  static final ArchRule only_main_starts_commands =
      noClasses()
          .that()
          .resideOutsideOfPackages("id.petasehat", "id.petasehat.command..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("id.petasehat.command..");

  @ArchTest
  static final ArchRule the_store_knows_nothing_of_files_requests_and_commands =
      noClasses()
          .that()
          .resideInAPackage("id.petasehat.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "id.petasehat.intake..",
              "id.petasehat.serve..",
              "id.petasehat.command..",
              "id.petasehat.demo..");

  @ArchTest
  static final ArchRule only_intake_reads_foreign_formats =
      noClasses()
          .that()
          .resideOutsideOfPackage("id.petasehat.intake..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.geotools..", "org.h2gis.functions.io..", "org.sqlite..");

  @ArchTest
  static final ArchRule only_the_store_speaks_to_a_connection_pool_or_migrates =
      noClasses()
          .that()
          .resideOutsideOfPackage("id.petasehat.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.zaxxer..", "org.flywaydb..", "org.h2.jdbc..");

  @ArchTest
  static final ArchRule only_the_server_speaks_http =
      noClasses()
          .that()
          .resideOutsideOfPackage("id.petasehat.serve..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..");

  @ArchTest
  static final ArchRule packages_form_no_cycle =
      slices().matching("id.petasehat.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule no_package_is_called_util =
      classes().should().resideOutsideOfPackages("..util..", "..utils..", "..helper..");

  @ArchTest
  static void no_interface_has_a_single_implementation(JavaClasses all) {
    // An interface of one method is the shape of a function, and lambdas are its implementations.
    var lonely = new TreeMap<String, List<String>>();
    for (JavaClass one : all) {
      if (one.isInterface() && !one.isAnnotation() && one.getMethods().size() > 1) {
        List<String> implementations =
            one.getAllSubclasses().stream()
                .filter(c -> !c.isInterface())
                .map(JavaClass::getName)
                .toList();
        if (implementations.size() == 1) {
          lonely.put(one.getName(), implementations);
        }
      }
    }
    assertThat(lonely).isEmpty();
  }

  private static ArchRule pure(String name, String... alsoAllowed) {
    String[] allowed = new String[alsoAllowed.length + 3];
    allowed[0] = "id.petasehat." + name + "..";
    allowed[1] = "java..";
    allowed[2] = "org.locationtech.jts..";
    System.arraycopy(alsoAllowed, 0, allowed, 3, alsoAllowed.length);
    return classes()
        .that()
        .resideInAPackage("id.petasehat." + name + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed);
  }
}
