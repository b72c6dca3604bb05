import { Notices as Notices_cab016b47ddc127c31d76584ae8dc625 } from '../../../../src/cms/desk/entry/notices.tsx'
import { EntryPanel as EntryPanel_7082c88cf0267d0aafd9abb068631a1e } from '../../../../src/cms/desk/import/entry-panel.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { PasteFeatureClient as PasteFeatureClient_9c1a11fa4a853eb4dbe0f20cf8fed0d5 } from '../../../../src/cms/desk/paste/feature-client.tsx'
import { LinkExtrasFeatureClient as LinkExtrasFeatureClient_4818375b07ea5450f1d82e593cab29b0 } from '../../../../src/cms/entries/link/feature-client.tsx'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { PictureFeatureClient as PictureFeatureClient_b9b3db86b6a4c37fd060dea0841e4d38 } from '../../../../src/cms/entries/picture/feature-client.tsx'
import { TableFeatureClient as TableFeatureClient_20ebfccc7119869195bd0deb66f67f17 } from '../../../../src/cms/entries/table/feature-client.tsx'
import { CalloutFeatureClient as CalloutFeatureClient_11dbb836b8730af0b9dc22684dadf93b } from '../../../../src/cms/entries/callout/feature-client.tsx'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { MessageLabel as MessageLabel_80026496b790b974bf5f0b585d7b796f } from '../../../../src/cms/desk/parts/message-label.tsx'
import { ChecksPanel as ChecksPanel_0495d682442930ae4ef02d055db7a18a } from '../../../../src/cms/desk/checks/checks-panel.tsx'
import { GlossaryPanel as GlossaryPanel_b47c03d25ae9d2ac77b0b0405f00c6c0 } from '../../../../src/cms/desk/glossary/glossary-panel.tsx'
import { StateCell as StateCell_d29496566d4650ebd6bfdf282f44d155 } from '../../../../src/cms/desk/column/state-cell.tsx'
import { StatePanel as StatePanel_89e6aed879ec2c837e53375e3bc2d8f2 } from '../../../../src/cms/desk/column/state-panel.tsx'
import { RegenerateSlug as RegenerateSlug_294f34665ababe54c423fb769fc5fb95 } from '../../../../src/cms/desk/entry/regenerate-slug.tsx'
import { DayCell as DayCell_eee8d246dfdbbd84569cd31ddafbda72 } from '../../../../src/cms/desk/parts/date-cells.tsx'
import { DayField as DayField_18da24b4b5087036f7e00841293b4a8c } from '../../../../src/cms/desk/parts/day-field.tsx'
import { TimeCell as TimeCell_eee8d246dfdbbd84569cd31ddafbda72 } from '../../../../src/cms/desk/parts/date-cells.tsx'
import { TimeField as TimeField_eee8d246dfdbbd84569cd31ddafbda72 } from '../../../../src/cms/desk/parts/date-cells.tsx'
import { NotesPanel as NotesPanel_c9de3004bf6d20546cab4f28d8632c6b } from '../../../../src/cms/desk/notes/notes-panel.tsx'
import { LanguagesPanel as LanguagesPanel_cc3224a4fcd854b961af9932f2b88b5f } from '../../../../src/cms/desk/translations/languages-panel.tsx'
import { HistoryPanel as HistoryPanel_32497ac68f86ba0ca7cb3c328c7e0e05 } from '../../../../src/cms/desk/column/history-panel.tsx'
import { PreviewPanel as PreviewPanel_cef37673ff406c5ec61041cc9f938b04 } from '../../../../src/cms/desk/preview/preview-panel.tsx'
import { SideColumn as SideColumn_1e5c8dbdd3a8e58ea10fdb0a18444803 } from '../../../../src/cms/desk/column/side-column.tsx'
import { StepsForOthers as StepsForOthers_78da7ffa5031644b0b8c792b16d2f8e5 } from '../../../../src/cms/desk/entry/workflow-bar.tsx'
import { GiveAnswer as GiveAnswer_997c51770b0e7e86264e7dc6067666be } from '../../../../src/cms/desk/give/give-answer.tsx'
import { StepsForWriters as StepsForWriters_78da7ffa5031644b0b8c792b16d2f8e5 } from '../../../../src/cms/desk/entry/workflow-bar.tsx'
import { SaveButton as SaveButton_759e877bae543a35e9e539afa563a565 } from '../../../../src/cms/desk/entry/save-button.tsx'
import { StateLine as StateLine_fb5e3f3461f1ea996faad0771223b626 } from '../../../../src/cms/desk/entry/state-line.tsx'
import { HiddenControl as HiddenControl_42d1acb089ef1d0a5cb76a759df26161 } from '../../../../src/cms/desk/admin/hidden-control.tsx'
import { VersionsView as VersionsView_1d8fb9df2bd907237f23521ccc46fdb9 } from '../../../../src/cms/desk/compare/versions-view.tsx'
import { EntriesList as EntriesList_b0577e41a916de0c1c2bf14e3767bddc } from '../../../../src/cms/desk/list/list-view.tsx'
import { LabelNotice as LabelNotice_4d936c35078c7df97ca9c144d2193e02 } from '../../../../src/cms/desk/labels/label-notice.tsx'
import { SaveConflictField as SaveConflictField_c106e695617321604a6b93959a8a4cce } from '../../../../src/cms/desk/conflicts/save-conflict-notice.tsx'
import { EmptyList as EmptyList_6d9971c000284ede6860d1c09ded69a8 } from '../../../../src/cms/desk/empty/empty-list.tsx'
import { ListKeys as ListKeys_2c94b065e8d19dba8cc294be691d28bf } from '../../../../src/cms/desk/parts/list-keys.tsx'
import { PutInOrder as PutInOrder_358e9737da0ba4469641e558c33e2213 } from '../../../../src/cms/desk/order/put-in-order.tsx'
import { HelpDescription as HelpDescription_e28fe99a2a6531259b0d540aeb9d6731 } from '../../../../src/cms/desk/parts/help-link.tsx'
import { LastChange as LastChange_44147b8e2309ca91567adee585dcc147 } from '../../../../src/cms/desk/parts/last-change.tsx'
import { DiscouragedWordsPanel as DiscouragedWordsPanel_91a8eca4ee7d9cdf08819573d0fe9359 } from '../../../../src/cms/desk/glossary/discouraged-words-panel.tsx'
import { CommaListCell as CommaListCell_1fe63e21fab43031b379e9b8b1e977aa } from '../../../../src/cms/desk/list/comma-list-cell.tsx'
import { LanguagesField as LanguagesField_6643f3c381570cca96e74bee7c85005c } from '../../../../src/cms/desk/admin/languages-field.tsx'
import { TrialBox as TrialBox_36746620ea0ce332c8024944a7036f3c } from '../../../../src/cms/desk/danger/trial-box.tsx'
import { YesCell as YesCell_958bbefb4b0c8a7efd713a5c759d81bc } from '../../../../src/cms/desk/parts/yes-cell.tsx'
import { NoticeChoices as NoticeChoices_9c94cb9e6da1515cd5dfff2f63f73fdd } from '../../../../src/cms/desk/notices/notice-choices.tsx'
import { SignInPanel as SignInPanel_ec96975e0549700fc3ede4c2616f0be6 } from '../../../../src/cms/desk/session/sign-in-panel.tsx'
import { TimeZoneField as TimeZoneField_d42b56564704e72dd17d1874fdd78fda } from '../../../../src/cms/desk/admin/time-zone-field.tsx'
import { FactorRulePanel as FactorRulePanel_25b385411219c58544d5d2fa9aa69a5c } from '../../../../src/cms/desk/session/factor-rule-panel.tsx'
import { Menu as Menu_39d968a5cb6da12bac890da06983e659 } from '../../../../src/cms/desk/admin/menu.tsx'
import { Icon as Icon_cb11ce3c6946f9b76838244fce55ad01 } from '../../../../src/cms/desk/admin/brand.tsx'
import { Logo as Logo_cb11ce3c6946f9b76838244fce55ad01 } from '../../../../src/cms/desk/admin/brand.tsx'
import { DeskMessages as DeskMessages_797fcd8195d30eda9198bbef4a0e4f99 } from '../../../../src/cms/messages/provider.tsx'
import { ClinicZone as ClinicZone_6b954b7be1e30688c75b79f3513bdfce } from '../../../../src/cms/desk/parts/clinic-zone.tsx'
import { AriaPatchProvider as AriaPatchProvider_5a13b60552a3b0a0ec8e86338dc9f3d3 } from '../../../../src/cms/desk/aria/aria-patch-provider.tsx'
import { CloseMenu as CloseMenu_fc96eb718fc1d3a2da05d5e75a5dc413 } from '../../../../src/cms/desk/admin/close-menu.tsx'
import { WayBack as WayBack_b76e2c6c06e683b9c93cc2c43618701c } from '../../../../src/cms/desk/admin/way-back.tsx'
import { ClearDraftsAtSignOut as ClearDraftsAtSignOut_992e9c49f996541c874a163ba73db3b1 } from '../../../../src/cms/desk/local-drafts/clear-at-sign-out.tsx'
import { FetchProvider as FetchProvider_38b4ad28deb940d17b4b5c5f9311fb75 } from '../../../../src/cms/desk/admin/fetch-provider.tsx'
import { SessionKeepAlive as SessionKeepAlive_71559a287e651dea8d2506c0b4467cef } from '../../../../src/cms/desk/session/session-keep-alive.tsx'
import { SessionEndWarning as SessionEndWarning_96b12e49cf4afb6434cbf2b0357fe56d } from '../../../../src/cms/desk/session/session-end-warning.tsx'
import { TrayBar as TrayBar_a7d87910e812287a6e0ca8ddbfb2cdc0 } from '../../../../src/cms/desk/tray/tray-bar.tsx'
import { Today as Today_305f39b502d6ec5d7371a4c990a6bd83 } from '../../../../src/cms/desk/today/today.tsx'
import { LogView as LogView_298c6193de44b0c91cf95f731874e298 } from '../../../../src/cms/desk/log/log-view.tsx'
import { FeedbackView as FeedbackView_6615b93572b102277cfd621e7b9dec84 } from '../../../../src/cms/desk/feedback/feedback-view.tsx'
import { CoverageView as CoverageView_ac71b8ef1730b77b9bc79d91ba0229bf } from '../../../../src/cms/desk/coverage/coverage-view.tsx'
import { XliffView as XliffView_cf1923f8d91b589a2a94fe370dc53a9f } from '../../../../src/cms/desk/translations/xliff/xliff-view.tsx'
import { GlossaryView as GlossaryView_088788cbe22595449796f4d6abacda0f } from '../../../../src/cms/desk/glossary/glossary-view.tsx'
import { ImportsView as ImportsView_e6696e1dee7ef112fe1f21b059890c9c } from '../../../../src/cms/desk/import/imports-view.tsx'
import { LabelsView as LabelsView_16f3c0cd414e14ce1bf12b303c870b40 } from '../../../../src/cms/desk/labels/labels-view.tsx'
import { GiveView as GiveView_4f070dcb2b0a812e2f936fee09e47b77 } from '../../../../src/cms/desk/give/give-view.tsx'
import { SigningView as SigningView_1dc217fd2c3357ddb7697fafc006d44b } from '../../../../src/cms/desk/signing/signing-view.tsx'
import { HandbookView as HandbookView_afa93b9d8cf9589faab07c32eab3b9b2 } from '../../../../src/cms/desk/handbook/handbook-view.tsx'
import { HistoryView as HistoryView_97550213128ca61e3ea14cbf6852e781 } from '../../../../src/cms/desk/history/history-view.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/cms/desk/entry/notices.tsx#Notices": Notices_cab016b47ddc127c31d76584ae8dc625,
  "/src/cms/desk/import/entry-panel.tsx#EntryPanel": EntryPanel_7082c88cf0267d0aafd9abb068631a1e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/cms/desk/paste/feature-client.tsx#PasteFeatureClient": PasteFeatureClient_9c1a11fa4a853eb4dbe0f20cf8fed0d5,
  "/src/cms/entries/link/feature-client.tsx#LinkExtrasFeatureClient": LinkExtrasFeatureClient_4818375b07ea5450f1d82e593cab29b0,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/cms/entries/picture/feature-client.tsx#PictureFeatureClient": PictureFeatureClient_b9b3db86b6a4c37fd060dea0841e4d38,
  "/src/cms/entries/table/feature-client.tsx#TableFeatureClient": TableFeatureClient_20ebfccc7119869195bd0deb66f67f17,
  "/src/cms/entries/callout/feature-client.tsx#CalloutFeatureClient": CalloutFeatureClient_11dbb836b8730af0b9dc22684dadf93b,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/cms/desk/parts/message-label.tsx#MessageLabel": MessageLabel_80026496b790b974bf5f0b585d7b796f,
  "/src/cms/desk/checks/checks-panel.tsx#ChecksPanel": ChecksPanel_0495d682442930ae4ef02d055db7a18a,
  "/src/cms/desk/glossary/glossary-panel.tsx#GlossaryPanel": GlossaryPanel_b47c03d25ae9d2ac77b0b0405f00c6c0,
  "/src/cms/desk/column/state-cell.tsx#StateCell": StateCell_d29496566d4650ebd6bfdf282f44d155,
  "/src/cms/desk/column/state-panel.tsx#StatePanel": StatePanel_89e6aed879ec2c837e53375e3bc2d8f2,
  "/src/cms/desk/entry/regenerate-slug.tsx#RegenerateSlug": RegenerateSlug_294f34665ababe54c423fb769fc5fb95,
  "/src/cms/desk/parts/date-cells.tsx#DayCell": DayCell_eee8d246dfdbbd84569cd31ddafbda72,
  "/src/cms/desk/parts/day-field.tsx#DayField": DayField_18da24b4b5087036f7e00841293b4a8c,
  "/src/cms/desk/parts/date-cells.tsx#TimeCell": TimeCell_eee8d246dfdbbd84569cd31ddafbda72,
  "/src/cms/desk/parts/date-cells.tsx#TimeField": TimeField_eee8d246dfdbbd84569cd31ddafbda72,
  "/src/cms/desk/notes/notes-panel.tsx#NotesPanel": NotesPanel_c9de3004bf6d20546cab4f28d8632c6b,
  "/src/cms/desk/translations/languages-panel.tsx#LanguagesPanel": LanguagesPanel_cc3224a4fcd854b961af9932f2b88b5f,
  "/src/cms/desk/column/history-panel.tsx#HistoryPanel": HistoryPanel_32497ac68f86ba0ca7cb3c328c7e0e05,
  "/src/cms/desk/preview/preview-panel.tsx#PreviewPanel": PreviewPanel_cef37673ff406c5ec61041cc9f938b04,
  "/src/cms/desk/column/side-column.tsx#SideColumn": SideColumn_1e5c8dbdd3a8e58ea10fdb0a18444803,
  "/src/cms/desk/entry/workflow-bar.tsx#StepsForOthers": StepsForOthers_78da7ffa5031644b0b8c792b16d2f8e5,
  "/src/cms/desk/give/give-answer.tsx#GiveAnswer": GiveAnswer_997c51770b0e7e86264e7dc6067666be,
  "/src/cms/desk/entry/workflow-bar.tsx#StepsForWriters": StepsForWriters_78da7ffa5031644b0b8c792b16d2f8e5,
  "/src/cms/desk/entry/save-button.tsx#SaveButton": SaveButton_759e877bae543a35e9e539afa563a565,
  "/src/cms/desk/entry/state-line.tsx#StateLine": StateLine_fb5e3f3461f1ea996faad0771223b626,
  "/src/cms/desk/admin/hidden-control.tsx#HiddenControl": HiddenControl_42d1acb089ef1d0a5cb76a759df26161,
  "/src/cms/desk/compare/versions-view.tsx#VersionsView": VersionsView_1d8fb9df2bd907237f23521ccc46fdb9,
  "/src/cms/desk/list/list-view.tsx#EntriesList": EntriesList_b0577e41a916de0c1c2bf14e3767bddc,
  "/src/cms/desk/labels/label-notice.tsx#LabelNotice": LabelNotice_4d936c35078c7df97ca9c144d2193e02,
  "/src/cms/desk/conflicts/save-conflict-notice.tsx#SaveConflictField": SaveConflictField_c106e695617321604a6b93959a8a4cce,
  "/src/cms/desk/empty/empty-list.tsx#EmptyList": EmptyList_6d9971c000284ede6860d1c09ded69a8,
  "/src/cms/desk/parts/list-keys.tsx#ListKeys": ListKeys_2c94b065e8d19dba8cc294be691d28bf,
  "/src/cms/desk/order/put-in-order.tsx#PutInOrder": PutInOrder_358e9737da0ba4469641e558c33e2213,
  "/src/cms/desk/parts/help-link.tsx#HelpDescription": HelpDescription_e28fe99a2a6531259b0d540aeb9d6731,
  "/src/cms/desk/parts/last-change.tsx#LastChange": LastChange_44147b8e2309ca91567adee585dcc147,
  "/src/cms/desk/glossary/discouraged-words-panel.tsx#DiscouragedWordsPanel": DiscouragedWordsPanel_91a8eca4ee7d9cdf08819573d0fe9359,
  "/src/cms/desk/list/comma-list-cell.tsx#CommaListCell": CommaListCell_1fe63e21fab43031b379e9b8b1e977aa,
  "/src/cms/desk/admin/languages-field.tsx#LanguagesField": LanguagesField_6643f3c381570cca96e74bee7c85005c,
  "/src/cms/desk/danger/trial-box.tsx#TrialBox": TrialBox_36746620ea0ce332c8024944a7036f3c,
  "/src/cms/desk/parts/yes-cell.tsx#YesCell": YesCell_958bbefb4b0c8a7efd713a5c759d81bc,
  "/src/cms/desk/notices/notice-choices.tsx#NoticeChoices": NoticeChoices_9c94cb9e6da1515cd5dfff2f63f73fdd,
  "/src/cms/desk/session/sign-in-panel.tsx#SignInPanel": SignInPanel_ec96975e0549700fc3ede4c2616f0be6,
  "/src/cms/desk/admin/time-zone-field.tsx#TimeZoneField": TimeZoneField_d42b56564704e72dd17d1874fdd78fda,
  "/src/cms/desk/session/factor-rule-panel.tsx#FactorRulePanel": FactorRulePanel_25b385411219c58544d5d2fa9aa69a5c,
  "/src/cms/desk/admin/menu.tsx#Menu": Menu_39d968a5cb6da12bac890da06983e659,
  "/src/cms/desk/admin/brand.tsx#Icon": Icon_cb11ce3c6946f9b76838244fce55ad01,
  "/src/cms/desk/admin/brand.tsx#Logo": Logo_cb11ce3c6946f9b76838244fce55ad01,
  "/src/cms/messages/provider.tsx#DeskMessages": DeskMessages_797fcd8195d30eda9198bbef4a0e4f99,
  "/src/cms/desk/parts/clinic-zone.tsx#ClinicZone": ClinicZone_6b954b7be1e30688c75b79f3513bdfce,
  "/src/cms/desk/aria/aria-patch-provider.tsx#AriaPatchProvider": AriaPatchProvider_5a13b60552a3b0a0ec8e86338dc9f3d3,
  "/src/cms/desk/admin/close-menu.tsx#CloseMenu": CloseMenu_fc96eb718fc1d3a2da05d5e75a5dc413,
  "/src/cms/desk/admin/way-back.tsx#WayBack": WayBack_b76e2c6c06e683b9c93cc2c43618701c,
  "/src/cms/desk/local-drafts/clear-at-sign-out.tsx#ClearDraftsAtSignOut": ClearDraftsAtSignOut_992e9c49f996541c874a163ba73db3b1,
  "/src/cms/desk/admin/fetch-provider.tsx#FetchProvider": FetchProvider_38b4ad28deb940d17b4b5c5f9311fb75,
  "/src/cms/desk/session/session-keep-alive.tsx#SessionKeepAlive": SessionKeepAlive_71559a287e651dea8d2506c0b4467cef,
  "/src/cms/desk/session/session-end-warning.tsx#SessionEndWarning": SessionEndWarning_96b12e49cf4afb6434cbf2b0357fe56d,
  "/src/cms/desk/tray/tray-bar.tsx#TrayBar": TrayBar_a7d87910e812287a6e0ca8ddbfb2cdc0,
  "/src/cms/desk/today/today.tsx#Today": Today_305f39b502d6ec5d7371a4c990a6bd83,
  "/src/cms/desk/log/log-view.tsx#LogView": LogView_298c6193de44b0c91cf95f731874e298,
  "/src/cms/desk/feedback/feedback-view.tsx#FeedbackView": FeedbackView_6615b93572b102277cfd621e7b9dec84,
  "/src/cms/desk/coverage/coverage-view.tsx#CoverageView": CoverageView_ac71b8ef1730b77b9bc79d91ba0229bf,
  "/src/cms/desk/translations/xliff/xliff-view.tsx#XliffView": XliffView_cf1923f8d91b589a2a94fe370dc53a9f,
  "/src/cms/desk/glossary/glossary-view.tsx#GlossaryView": GlossaryView_088788cbe22595449796f4d6abacda0f,
  "/src/cms/desk/import/imports-view.tsx#ImportsView": ImportsView_e6696e1dee7ef112fe1f21b059890c9c,
  "/src/cms/desk/labels/labels-view.tsx#LabelsView": LabelsView_16f3c0cd414e14ce1bf12b303c870b40,
  "/src/cms/desk/give/give-view.tsx#GiveView": GiveView_4f070dcb2b0a812e2f936fee09e47b77,
  "/src/cms/desk/signing/signing-view.tsx#SigningView": SigningView_1dc217fd2c3357ddb7697fafc006d44b,
  "/src/cms/desk/handbook/handbook-view.tsx#HandbookView": HandbookView_afa93b9d8cf9589faab07c32eab3b9b2,
  "/src/cms/desk/history/history-view.tsx#HistoryView": HistoryView_97550213128ca61e3ea14cbf6852e781,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
