<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
 <context>
  <name>Pixture</name>
  <message numerus="yes">
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0} done</source>
   <translation>
    <numerusform>{0} done</numerusform>
    <numerusform>{0} done</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0} failed</source>
   <translation>
    <numerusform>{0} failed</numerusform>
    <numerusform>{0} failed</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0} labels</source>
   <translation>
    <numerusform>{0} label</numerusform>
    <numerusform>{0} labels</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0} labels in {1}</source>
   <translation>
    <numerusform>{0} label in {1}</numerusform>
    <numerusform>{0} labels in {1}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0} skipped</source>
   <translation>
    <numerusform>{0} skipped</numerusform>
    <numerusform>{0} skipped</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0} still to do</source>
   <translation>
    <numerusform>{0} still to do</numerusform>
    <numerusform>{0} still to do</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/export_dialog.py" />
   <source>The first {0} of {1} labels</source>
   <translation>
    <numerusform>The first {0} of {1} label</numerusform>
    <numerusform>The first {0} of {1} labels</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/exported_files.py" />
   <source>Writes {0} files: {1}</source>
   <translation>
    <numerusform>Writes {0} file: {1}</numerusform>
    <numerusform>Writes {0} files: {1}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/format_list.py" />
   <source>Holds {0} labels, not {1}</source>
   <translation>
    <numerusform>Holds {0} label, not {1}</numerusform>
    <numerusform>Holds {0} labels, not {1}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>{0} photos</source>
   <translation>
    <numerusform>{0} photo</numerusform>
    <numerusform>{0} photos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>{0} other photos ({1})</source>
   <translation>
    <numerusform>{0} other photo ({1})</numerusform>
    <numerusform>{0} other photos ({1})</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/background_chip.py" />
   <source> {0} left out, 0 in files</source>
   <translation>
    <numerusform> {0} left out, 0 in files</numerusform>
    <numerusform> {0} left out, 0 in files</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/channels_panel.py" />
   <source>{0} more channels are seen and fitted; --channels chooses among all.</source>
   <translation>
    <numerusform>{0} more channel is seen and fitted; --channels chooses among all.</numerusform>
    <numerusform>{0} more channels are seen and fitted; --channels chooses among all.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/objects_panel.py" />
   <source>{0} objects, {1} {3} in all, {2} {3} on average</source>
   <translation>
    <numerusform>{0} object of {1} {3}</numerusform>
    <numerusform>{0} objects, {1} {3} in all, {2} {3} on average</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/status_text.py" />
   <source>Fitted exactly in {0}, {1} iterations</source>
   <translation>
    <numerusform>Fitted exactly in {0}, {1} iteration</numerusform>
    <numerusform>Fitted exactly in {0}, {1} iterations</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/status_text.py" />
   <source>Fitted on all {0:,.1f} megapixels in {1}, {2} iterations</source>
   <translation>
    <numerusform>Fitted on all {0:,.1f} megapixels in {1}, {2} iteration</numerusform>
    <numerusform>Fitted on all {0:,.1f} megapixels in {1}, {2} iterations</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/status_text.py" />
   <source>Stopped after {0}, {1} iterations</source>
   <translation>
    <numerusform>Stopped after {0}, {1} iteration</numerusform>
    <numerusform>Stopped after {0}, {1} iterations</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/status_text.py" />
   <source>Stopped after {1}, {2} iterations on all {0:,.1f} megapixels</source>
   <translation>
    <numerusform>Stopped after {1}, {2} iteration on all {0:,.1f} megapixels</numerusform>
    <numerusform>Stopped after {1}, {2} iterations on all {0:,.1f} megapixels</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/status_text.py" />
   <source>{0:,} colours</source>
   <translation>
    <numerusform>{0:,} colour</numerusform>
    <numerusform>{0:,} colours</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/status_text.py" />
   <source>{0} regions found in {1}</source>
   <translation>
    <numerusform>{0} region found in {1}</numerusform>
    <numerusform>{0} regions found in {1}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>All {0} photos are labelled by the model of {1}</source>
   <translation>
    <numerusform>The only photo is labelled by the model of {1}</numerusform>
    <numerusform>All {0} photos are labelled by the model of {1}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>All {0} photos are segmented by the settings of {1}</source>
   <translation>
    <numerusform>The only photo is segmented by the settings of {1}</numerusform>
    <numerusform>All {0} photos are segmented by the settings of {1}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Labels of all {0} photos are called like those of {1}</source>
   <translation>
    <numerusform>Labels of the only photo are called like those of {1}</numerusform>
    <numerusform>Labels of all {0} photos are called like those of {1}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>{0} worked on before keep their marks and edits, and can undo it</source>
   <translation>
    <numerusform>{0} worked on before keeps its marks and edits, and can undo it</numerusform>
    <numerusform>{0} worked on before keep their marks and edits, and can undo it</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/presenters/preferences_presenter.py" />
   <source>{0} in {1} sessions</source>
   <translation>
    <numerusform>{0} in {1} session</numerusform>
    <numerusform>{0} in {1} sessions</numerusform>
   </translation>
  </message>
 </context>
</TS>
