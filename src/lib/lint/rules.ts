import { aliasCollision } from './rules/alias-collision.ts';
import { aliasRedundant } from './rules/alias-redundant.ts';
import { bodyEmpty } from './rules/body-empty.ts';
import { bodyShort } from './rules/body-short.ts';
import { citationUndefined } from './rules/citation-undefined.ts';
import { confidenceMismatch } from './rules/confidence-mismatch.ts';
import { cycleEnables } from './rules/cycle-enables.ts';
import { cycleHierarchy } from './rules/cycle-hierarchy.ts';
import { cycleRequires } from './rules/cycle-requires.ts';
import { dateFuture } from './rules/date-future.ts';
import { dateInvalid } from './rules/date-invalid.ts';
import { dateOrder } from './rules/date-order.ts';
import { dateUniform } from './rules/date-uniform.ts';
import { dependencyInverseMissing } from './rules/dependency-inverse-missing.ts';
import { enumUnknown } from './rules/enum-unknown.ts';
import { facetEmpty } from './rules/facet-empty.ts';
import { facetFreeText } from './rules/facet-free-text.ts';
import { facetNearDuplicate } from './rules/facet-near-duplicate.ts';
import { fieldMissing } from './rules/field-missing.ts';
import { fileBloat } from './rules/file-bloat.ts';
import { fileBom } from './rules/file-bom.ts';
import { fileControlChar } from './rules/file-control-char.ts';
import { fileCrlf } from './rules/file-crlf.ts';
import { fileInvalidUtf8 } from './rules/file-invalid-utf8.ts';
import { fileInvisibleChar } from './rules/file-invisible-char.ts';
import { fileLarge } from './rules/file-large.ts';
import { fileMixedEol } from './rules/file-mixed-eol.ts';
import { fileMojibake } from './rules/file-mojibake.ts';
import { fileNameNotSlug } from './rules/file-name-not-slug.ts';
import { fileNameNumberPrefix } from './rules/file-name-number-prefix.ts';
import { fileNoFinalNewline } from './rules/file-no-final-newline.ts';
import { fileTooLarge } from './rules/file-too-large.ts';
import { fmAliasLimit } from './rules/fm-alias-limit.ts';
import { fmAlias } from './rules/fm-alias.ts';
import { fmDuplicateKey } from './rules/fm-duplicate-key.ts';
import { fmEmpty } from './rules/fm-empty.ts';
import { fmLanguageRefused } from './rules/fm-language-refused.ts';
import { fmMissing } from './rules/fm-missing.ts';
import { fmNotFirst } from './rules/fm-not-first.ts';
import { fmNotMapping } from './rules/fm-not-mapping.ts';
import { fmOpeningGlued } from './rules/fm-opening-glued.ts';
import { fmOpeningSpace } from './rules/fm-opening-space.ts';
import { fmReservedKey } from './rules/fm-reserved-key.ts';
import { fmSecondBlock } from './rules/fm-second-block.ts';
import { fmTooLarge } from './rules/fm-too-large.ts';
import { fmUnclosed } from './rules/fm-unclosed.ts';
import { fmYamlError } from './rules/fm-yaml-error.ts';
import { fsNotAFile } from './rules/fs-not-a-file.ts';
import { fsSymlink } from './rules/fs-symlink.ts';
import { fsUnreadable } from './rules/fs-unreadable.ts';
import { headingLevelMixed } from './rules/heading-level-mixed.ts';
import { htmlActive } from './rules/html-active.ts';
import { htmlOther } from './rules/html-other.ts';
import { hubOutlier } from './rules/hub-outlier.ts';
import { idDuplicate } from './rules/id-duplicate.ts';
import { idFabricated } from './rules/id-fabricated.ts';
import { idFormat } from './rules/id-format.ts';
import { idMissing } from './rules/id-missing.ts';
import { idPlaceholder } from './rules/id-placeholder.ts';
import { inverseContradiction } from './rules/inverse-contradiction.ts';
import { inverseMissing } from './rules/inverse-missing.ts';
import { isolatedPair } from './rules/isolated-pair.ts';
import { levelInversion } from './rules/level-inversion.ts';
import { libraryEmpty } from './rules/library-empty.ts';
import { linkRelativeBroken } from './rules/link-relative-broken.ts';
import { linkScheme } from './rules/link-scheme.ts';
import { linkToOldPath } from './rules/link-to-old-path.ts';
import { linkWikiUnresolved } from './rules/link-wiki-unresolved.ts';
import { machineResidue } from './rules/machine-residue.ts';
import { orphanDeclared } from './rules/orphan-declared.ts';
import { orphan } from './rules/orphan.ts';
import { paddingAlphabetical } from './rules/padding-alphabetical.ts';
import { paddingCappedList } from './rules/padding-capped-list.ts';
import { paddingIdenticalList } from './rules/padding-identical-list.ts';
import { paddingLibrary } from './rules/padding-library.ts';
import { parentSubstring } from './rules/parent-substring.ts';
import { placeholderText } from './rules/placeholder-text.ts';
import { refAmbiguous } from './rules/ref-ambiguous.ts';
import { refBadForm } from './rules/ref-bad-form.ts';
import { refDangling } from './rules/ref-dangling.ts';
import { refDuplicate } from './rules/ref-duplicate.ts';
import { refHalfDangling } from './rules/ref-half-dangling.ts';
import { refIdSlugMismatch } from './rules/ref-id-slug-mismatch.ts';
import { refMultiType } from './rules/ref-multi-type.ts';
import { refNotList } from './rules/ref-not-list.ts';
import { refSelf } from './rules/ref-self.ts';
import { refSlugInIdField } from './rules/ref-slug-in-id-field.ts';
import { scoreAggregate } from './rules/score-aggregate.ts';
import { scoreMismatch } from './rules/score-mismatch.ts';
import { scoreRange } from './rules/score-range.ts';
import { sectionDuplicate } from './rules/section-duplicate.ts';
import { sectionMissing } from './rules/section-missing.ts';
import { sectionSchemeUnknown } from './rules/section-scheme-unknown.ts';
import { settingsInvalid } from './rules/settings-invalid.ts';
import { settingsValue } from './rules/settings-value.ts';
import { sinkOnly } from './rules/sink-only.ts';
import { slugCaseCollision } from './rules/slug-case-collision.ts';
import { slugDuplicate } from './rules/slug-duplicate.ts';
import { slugFilenameMismatch } from './rules/slug-filename-mismatch.ts';
import { slugFormat } from './rules/slug-format.ts';
import { slugMissing } from './rules/slug-missing.ts';
import { slugReserved } from './rules/slug-reserved.ts';
import { smallComponent } from './rules/small-component.ts';
import { sourceLocalPath } from './rules/source-local-path.ts';
import { sourceNotCitation } from './rules/source-not-citation.ts';
import { sourceOnly } from './rules/source-only.ts';
import { summaryRepeated } from './rules/summary-repeated.ts';
import { summaryTruncated } from './rules/summary-truncated.ts';
import { symmetricMissing } from './rules/symmetric-missing.ts';
import { templateHint } from './rules/template-hint.ts';
import { titleDuplicate } from './rules/title-duplicate.ts';
import { titleMissing } from './rules/title-missing.ts';
import { titleNearDuplicate } from './rules/title-near-duplicate.ts';
import { titleNumberPrefix } from './rules/title-number-prefix.ts';
import { tourEmpty } from './rules/tour-empty.ts';
import { tourLinkBroken } from './rules/tour-link-broken.ts';
import { tourPatternGone } from './rules/tour-pattern-gone.ts';
import { tourUnillustrated } from './rules/tour-unillustrated.ts';
import { tourViewEmpty } from './rules/tour-view-empty.ts';
import { tourViewUnknown } from './rules/tour-view-unknown.ts';
import { transitiveRedundant } from './rules/transitive-redundant.ts';
import { typeMismatch } from './rules/type-mismatch.ts';
import { urlPathMismatch } from './rules/url-path-mismatch.ts';
import { urlSlugMismatch } from './rules/url-slug-mismatch.ts';
import { valueCoerced } from './rules/value-coerced.ts';
import { valueControlChar } from './rules/value-control-char.ts';
import { valueTooLong } from './rules/value-too-long.ts';
import { valueTruncated } from './rules/value-truncated.ts';
import { weightRange } from './rules/weight-range.ts';
import type { LibraryRule, Rule, TextRule, TourRule } from './rule.ts';

/** Every rule there is, in the order in which findings about one location are told. */
export const RULES = [
	settingsInvalid,
	libraryEmpty,
	settingsValue,
	fsSymlink,
	fsNotAFile,
	fsUnreadable,
	fileTooLarge,
	fileInvalidUtf8,
	fileBom,
	fileControlChar,
	fileCrlf,
	fileMixedEol,
	fileInvisibleChar,
	fileMojibake,
	fileNoFinalNewline,
	fileNameNotSlug,
	fileNameNumberPrefix,
	fileLarge,
	fileBloat,
	fmMissing,
	fmNotFirst,
	fmOpeningGlued,
	fmLanguageRefused,
	fmOpeningSpace,
	fmUnclosed,
	fmEmpty,
	fmYamlError,
	fmNotMapping,
	fmDuplicateKey,
	fmAlias,
	fmSecondBlock,
	fmReservedKey,
	fmAliasLimit,
	fmTooLarge,
	idMissing,
	idPlaceholder,
	idFormat,
	idFabricated,
	idDuplicate,
	slugMissing,
	slugFilenameMismatch,
	slugFormat,
	slugDuplicate,
	slugCaseCollision,
	slugReserved,
	titleMissing,
	titleDuplicate,
	titleNearDuplicate,
	titleNumberPrefix,
	aliasCollision,
	aliasRedundant,
	typeMismatch,
	fieldMissing,
	valueCoerced,
	enumUnknown,
	facetEmpty,
	facetNearDuplicate,
	facetFreeText,
	valueTruncated,
	valueTooLong,
	valueControlChar,
	scoreRange,
	dateInvalid,
	dateOrder,
	dateFuture,
	dateUniform,
	urlSlugMismatch,
	urlPathMismatch,
	sourceLocalPath,
	sourceNotCitation,
	weightRange,
	refDangling,
	refSelf,
	refDuplicate,
	refMultiType,
	refAmbiguous,
	refIdSlugMismatch,
	refHalfDangling,
	refBadForm,
	refSlugInIdField,
	refNotList,
	inverseMissing,
	inverseContradiction,
	symmetricMissing,
	dependencyInverseMissing,
	paddingLibrary,
	paddingAlphabetical,
	paddingIdenticalList,
	paddingCappedList,
	orphan,
	orphanDeclared,
	isolatedPair,
	smallComponent,
	sourceOnly,
	sinkOnly,
	cycleHierarchy,
	cycleRequires,
	cycleEnables,
	hubOutlier,
	levelInversion,
	transitiveRedundant,
	parentSubstring,
	bodyEmpty,
	bodyShort,
	sectionMissing,
	sectionSchemeUnknown,
	sectionDuplicate,
	headingLevelMixed,
	templateHint,
	placeholderText,
	machineResidue,
	scoreMismatch,
	citationUndefined,
	linkRelativeBroken,
	linkWikiUnresolved,
	scoreAggregate,
	confidenceMismatch,
	summaryTruncated,
	summaryRepeated,
	linkScheme,
	linkToOldPath,
	htmlActive,
	htmlOther,
	tourEmpty,
	tourUnillustrated,
	tourPatternGone,
	tourViewUnknown,
	tourViewEmpty,
	tourLinkBroken,
] as const;

export type RuleName = (typeof RULES)[number]['name'];

export const TEXT_RULES: readonly TextRule[] = RULES.filter((rule) => rule.looksAt === 'text');

export const LIBRARY_RULES: readonly LibraryRule[] = RULES.filter((rule) => rule.looksAt === 'library');

export const TOUR_RULES: readonly TourRule[] = RULES.filter((rule) => rule.looksAt === 'tours');

const RULE_BY_NAME: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.name, rule]));

/** The rule of that name, or null. */
export function ruleNamed(name: string): Rule | null {
	return RULE_BY_NAME.get(name) ?? null;
}
