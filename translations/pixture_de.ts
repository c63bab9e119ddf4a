<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Pixture</name>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>A page about the objects, PDF</source>
   <translation>Eine Seite über die Objekte, PDF</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>All settings, to do it again</source>
   <translation>Alle Einstellungen, um es zu wiederholen</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Annotations</source>
   <translation>Annotationen</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>COCO annotations</source>
   <translation>COCO-Annotationen</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>COCO annotations, as polygons</source>
   <translation>COCO-Annotationen, als Polygone</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>CVAT segmentation mask</source>
   <translation>CVAT-Segmentierungsmaske</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Data</source>
   <translation>Daten</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Datumaro annotations</source>
   <translation>Datumaro-Annotationen</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>GeoJSON outlines for QuPath</source>
   <translation>GeoJSON-Umrisse für QuPath</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>How likely each label is, a page each</source>
   <translation>Wie wahrscheinlich jedes Label ist, je eine Seite</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Ids of objects as grey values</source>
   <translation>Objektnummern als Grauwerte</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Ids of objects, 16 or 32 bits</source>
   <translation>Objektnummern, 16 oder 32 Bit</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>ImageJ ROIs</source>
   <translation>ImageJ-ROIs</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Label Studio brush strokes</source>
   <translation>Label-Studio-Pinselstriche</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Label ids as grey values</source>
   <translation>Labelnummern als Grauwerte</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Label ids for napari, OME-TIFF</source>
   <translation>Labelnummern für napari, OME-TIFF</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Label ids with colours for ImageJ</source>
   <translation>Labelnummern mit Farben für ImageJ</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Label ids with their colours</source>
   <translation>Labelnummern mit ihren Farben</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>LabelMe mask shapes</source>
   <translation>LabelMe-Maskenformen</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Labels and mixture for NumPy</source>
   <translation>Labels und Mischung für NumPy</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Layers for Photoshop, GIMP and Krita</source>
   <translation>Ebenen für Photoshop, GIMP und Krita</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Masks</source>
   <translation>Masken</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Mean colours for Adobe's programs</source>
   <translation>Mittlere Farben für Programme von Adobe</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Mean colours for GIMP, Inkscape and Krita</source>
   <translation>Mittlere Farben für GIMP, Inkscape und Krita</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Mean colours for style sheets</source>
   <translation>Mittlere Farben für Stylesheets</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Measurements of labels and regions</source>
   <translation>Messwerte von Labels und Regionen</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Measurements of objects</source>
   <translation>Messwerte der Objekte</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Names, colours and shares</source>
   <translation>Namen, Farben und Anteile</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>One black and white mask a label, a PNG if there is one</source>
   <translation>Je Label eine Schwarzweißmaske; ein PNG, wenn es nur eines ist</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Outlines</source>
   <translation>Umrisse</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Pascal VOC's folders</source>
   <translation>Ordner von Pascal VOC</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>SVG paths</source>
   <translation>SVG-Pfade</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>The mixture, to label other photos by</source>
   <translation>Die Mischung, um andere Fotos zu labeln</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>The photo where its labels are</source>
   <translation>Das Foto, wo seine Labels sind</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>The photo with its labels, as shown</source>
   <translation>Das Foto mit seinen Labels, wie gezeigt</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>The same page, PNG</source>
   <translation>Dieselbe Seite, PNG</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>The same page, SVG</source>
   <translation>Dieselbe Seite, SVG</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>The same without what is empty around it</source>
   <translation>Dasselbe ohne das Leere ringsum</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>The session, to go on with it</source>
   <translation>Die Sitzung, um daran weiterzuarbeiten</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>YOLO outlines in their folders</source>
   <translation>YOLO-Umrisse in ihren Ordnern</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>YOLO segmentation outlines</source>
   <translation>YOLO-Segmentierungsumrisse</translation>
  </message>
  <message>
   <location filename="../ui/application.py" />
   <source>Not exported: {0}</source>
   <translation>Nicht exportiert: {0}</translation>
  </message>
  <message>
   <location filename="../ui/canvas/empty_state.py" />
   <source>Drop a photo here</source>
   <translation>Foto hier ablegen</translation>
  </message>
  <message>
   <location filename="../ui/canvas/empty_state.py" />
   <source>It is segmented as soon as it opens.</source>
   <translation>Es wird segmentiert, sobald es offen ist.</translation>
  </message>
  <message>
   <location filename="../ui/canvas/empty_state.py" />
   <source>No photo yet</source>
   <translation>Noch kein Foto</translation>
  </message>
  <message>
   <location filename="../ui/canvas/empty_state.py" />
   <source>Open photo…</source>
   <translation>Foto öffnen…</translation>
  </message>
  <message>
   <location filename="../ui/canvas/empty_state.py" />
   <source>Try a sample</source>
   <translation>Ein Beispiel versuchen</translation>
  </message>
  <message>
   <location filename="../ui/canvas/empty_state.py" />
   <source>open</source>
   <translation>öffnen</translation>
  </message>
  <message>
   <location filename="../ui/canvas/empty_state.py" />
   <source>paste</source>
   <translation>einfügen</translation>
  </message>
  <message>
   <location filename="../ui/canvas/photo_canvas.py" />
   <source>Photo</source>
   <translation>Foto</translation>
  </message>
  <message>
   <location filename="../ui/canvas/photo_canvas.py" />
   <source>Wheel zooms, drag or arrow keys pan, Home fits, hold / to see the photo alone; with a tool, arrow keys move a crosshair, Space clicks there and X clicks right</source>
   <translation>Das Rad zoomt, Ziehen oder Pfeiltasten verschieben, Pos1 passt ein, / gehalten zeigt nur das Foto; mit einem Werkzeug bewegen Pfeiltasten ein Fadenkreuz, Leertaste klickt dort und X klickt rechts</translation>
  </message>
  <message>
   <location filename="../ui/canvas/readout.py" />
   <source>Pixel under the cursor</source>
   <translation>Pixel unter dem Zeiger</translation>
  </message>
  <message>
   <location filename="../ui/canvas/readout.py" />
   <source>grey</source>
   <translation>grau</translation>
  </message>
  <message>
   <location filename="../ui/canvas/readout.py" />
   <source>value</source>
   <translation>Wert</translation>
  </message>
  <message>
   <location filename="../ui/canvas/readout.py" />
   <source>values</source>
   <translation>Werte</translation>
  </message>
  <message>
   <location filename="../ui/canvas/reshape_card.py" />
   <source>Apply</source>
   <translation>Anwenden</translation>
  </message>
  <message>
   <location filename="../ui/canvas/reshape_card.py" />
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../ui/canvas/rewind_mark.py" />
   <source>Back to the result</source>
   <translation>Zurück zum Ergebnis</translation>
  </message>
  <message>
   <location filename="../ui/canvas/rewind_mark.py" />
   <source>Iteration {0} of {1} · not the result</source>
   <translation>Iteration {0} von {1} · nicht das Ergebnis</translation>
  </message>
  <message>
   <location filename="../ui/canvas/rewind_mark.py" />
   <source>Keep</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <location filename="../ui/canvas/rewind_mark.py" />
   <source>Keep this iteration</source>
   <translation>Diese Iteration behalten</translation>
  </message>
  <message>
   <location filename="../ui/canvas/rewind_mark.py" />
   <source>Make this iteration the result</source>
   <translation>Diese Iteration zum Ergebnis machen</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_button.py" />
   <source>Sample photo: {name}</source>
   <translation>Beispielfoto: {name}</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Astronaut</source>
   <translation>Astronautin</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Camera</source>
   <translation>Kamera</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Chelsea</source>
   <translation>Chelsea</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Coffee</source>
   <translation>Kaffee</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Coins</source>
   <translation>Münzen</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Hubble deep field</source>
   <translation>Hubble-Tiefenfeld</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Immunohistochemistry</source>
   <translation>Immunhistochemie</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Moon</source>
   <translation>Mond</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Page</source>
   <translation>Seite</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Retina</source>
   <translation>Netzhaut</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Rocket</source>
   <translation>Rakete</translation>
  </message>
  <message>
   <location filename="../ui/canvas/swipe_line.py" />
   <source>Drag, or use the arrow keys: photo left, labels right</source>
   <translation>Ziehen oder Pfeiltasten: links Foto, rechts Labels</translation>
  </message>
  <message>
   <location filename="../ui/canvas/swipe_line.py" />
   <source>Line between photo and labels</source>
   <translation>Linie zwischen Foto und Labels</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/brush_settings.py" />
   <source>Brush</source>
   <translation>Pinsel</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/brush_settings.py" />
   <source>Brush size</source>
   <translation>Pinselgröße</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/brush_settings.py" />
   <source>Brush size, number</source>
   <translation>Pinselgröße, Zahl</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/brush_settings.py" />
   <source>Diameter in pixels of the photo; also [ ] or Ctrl+wheel</source>
   <translation>Durchmesser in Pixeln des Fotos; auch [ ] oder Strg+Rad</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/brush_settings.py" />
   <source>Not over other labels</source>
   <translation>Nicht über andere Labels</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/brush_settings.py" />
   <source>Only the label where a stroke begins changes; with Shift it is reversed</source>
   <translation>Nur das Label, auf dem ein Strich beginnt, ändert sich; mit Umschalt umgekehrt</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/brush_settings.py" />
   <source>Size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/scribble_settings.py" />
   <source>How many pixels each marked one counts for in the fit</source>
   <translation>Für wie viele Pixel jedes markierte bei der Anpassung zählt</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/scribble_settings.py" />
   <source>New label</source>
   <translation>Neues Label</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/scribble_settings.py" />
   <source>Scribbles</source>
   <translation>Kritzel</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/scribble_settings.py" />
   <source>Strength</source>
   <translation>Stärke</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/scribble_settings.py" />
   <source>Strength of marks</source>
   <translation>Stärke der Markierungen</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/scribble_settings.py" />
   <source>The next stroke starts a label, like with Ctrl</source>
   <translation>Der nächste Strich beginnt ein Label, wie mit Strg</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>&amp;Brush</source>
   <translation>&amp;Pinsel</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>&amp;Fill</source>
   <translation>&amp;Füllen</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>&amp;Join</source>
   <translation>&amp;Verbinden</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>&amp;Lasso</source>
   <translation>L&amp;asso</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>&amp;Scribble</source>
   <translation>&amp;Kritzeln</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Are&amp;a of interest</source>
   <translation>&amp;Interessierender Bereich</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>C&amp;hoose and move</source>
   <translation>&amp;Wählen und verschieben</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Clic&amp;k on it</source>
   <translation>A&amp;nklicken</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Click along a border, which is followed from click to click; Enter closes it</source>
   <translation>An einer Grenze entlang klicken, der von Klick zu Klick gefolgt wird; Enter schließt</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Click chooses a label, drag moves the photo; Ctrl+drag chooses all labels in a box</source>
   <translation>Klick wählt ein Label, Ziehen verschiebt das Foto; Strg+Ziehen wählt alle Labels in einem Rahmen</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Click corners; Enter, double click or the first corner closes it, Backspace goes back</source>
   <translation>Ecken klicken; Enter, Doppelklick oder die erste Ecke schließt, Rücktaste geht zurück</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Click on a border: its two labels become one</source>
   <translation>Auf eine Grenze klicken: ihre zwei Labels werden eines</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Draw along a scale bar and say how long it is: objects are measured in that unit</source>
   <translation>Entlang eines Maßstabs ziehen und sagen, wie lang er ist: Objekte werden in dieser Einheit gemessen</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>E&amp;raser</source>
   <translation>&amp;Radierer</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Gives back the labels below the paint; [ ] or Ctrl+wheel: size</source>
   <translation>Gibt die Labels unter der Farbe zurück; [ ] oder Strg+Rad: Größe</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Left belongs to the thing, right or Alt does not; Enter makes it a label</source>
   <translation>Links gehört zum Ding, rechts oder Alt nicht; Enter macht ein Label daraus</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Mag&amp;netic lasso</source>
   <translation>Magnetisches &amp;Lasso</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Outside is left out, and not looked at; Shift adds to it, Alt takes away</source>
   <translation>Außerhalb wird ausgelassen und nicht betrachtet; Umschalt fügt hinzu, Alt nimmt weg</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>P&amp;olygon</source>
   <translation>P&amp;olygon</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Paints the chosen label, or the one below; Shift keeps to it; [ ] or Ctrl+wheel: size</source>
   <translation>Malt das gewählte Label oder das darunter; Umschalt bleibt auf ihm; [ ] oder Strg+Rad: Größe</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Paints what is dragged around; Shift keeps to the label below; right or Alt erases paint</source>
   <translation>Malt, was umfahren wird; Umschalt bleibt auf dem Label darunter; rechts oder Alt radiert</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Paints what is dragged over; Shift keeps to the label below; right or Alt erases paint</source>
   <translation>Malt, was überstrichen wird; Umschalt bleibt auf dem Label darunter; rechts oder Alt radiert</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Rectan&amp;gle</source>
   <translation>R&amp;echteck</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Scale by a l&amp;ine</source>
   <translation>&amp;Maßstab durch eine Linie</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Teaches the fit the chosen label, or the one below; Ctrl: a new label; Shift+click erases</source>
   <translation>Lehrt die Anpassung das gewählte Label oder das darunter; Strg: ein neues Label; Umschalt+Klick radiert</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>The area that is clicked becomes a part of the chosen label; right or Alt erases paint</source>
   <translation>Die angeklickte Fläche wird Teil des gewählten Labels; rechts oder Alt radiert</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/tool_bar.py" />
   <source>Tools</source>
   <translation>Werkzeuge</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Difference</source>
   <translation>Unterschied</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>How likely each pixel belongs to the chosen label</source>
   <translation>Wie wahrscheinlich jedes Pixel zum gewählten Label gehört</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Labels</source>
   <translation>Labels</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Labels in the mean colours of their pixels</source>
   <translation>Labels in den mittleren Farben ihrer Pixel</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Labels in their own colours</source>
   <translation>Labels in ihren eigenen Farben</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Mean colours</source>
   <translation>Mittlere Farben</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>More</source>
   <translation>Mehr</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>More views</source>
   <translation>Mehr Ansichten</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Pixels whose colours the mixture hardly explains</source>
   <translation>Pixel, deren Farben die Mischung kaum erklärt</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Probability</source>
   <translation>Wahrscheinlichkeit</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Swipe</source>
   <translation>Vergleich</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>The borders between labels</source>
   <translation>Die Grenzen zwischen Labels</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>The photo beside its labels</source>
   <translation>Das Foto neben seinen Labels</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Uncertainty</source>
   <translation>Unsicherheit</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Unlike the model</source>
   <translation>Dem Modell unähnlich</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>View</source>
   <translation>Ansicht</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>What has changed since the last result</source>
   <translation>Was sich seit dem letzten Ergebnis geändert hat</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Where several labels are about as likely</source>
   <translation>Wo mehrere Labels etwa gleich wahrscheinlich sind</translation>
  </message>
  <message>
   <location filename="../ui/canvas/work_card.py" />
   <source>Stop</source>
   <translation>Stopp</translation>
  </message>
  <message>
   <location filename="../ui/canvas/work_card.py" />
   <source>Stopping…</source>
   <translation>Wird angehalten…</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/address_dialog.py" />
   <source>Address</source>
   <translation>Adresse</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/address_dialog.py" />
   <source>Address of a Zarr image or a TIFF:</source>
   <translation>Adresse eines Zarr-Bildes oder eines TIFFs:</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/address_dialog.py" />
   <source>Open address</source>
   <translation>Adresse öffnen</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/address_dialog.py" />
   <source>What is seen of it is read from there, and from nowhere else.</source>
   <translation>Was davon zu sehen ist, wird von dort gelesen und von nirgends sonst.</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_dialog.py" />
   <source>Batch</source>
   <translation>Stapel</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_dialog.py" />
   <source>Keep running</source>
   <translation>Weiterlaufen lassen</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_dialog.py" />
   <source>Stop and close</source>
   <translation>Anhalten und schließen</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_dialog.py" />
   <source>The batch is still running.</source>
   <translation>Der Stapel läuft noch.</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_dialog.py" />
   <source>What is done stays, and Start goes on from there.</source>
   <translation>Was fertig ist, bleibt, und Start macht dort weiter.</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_foot.py" />
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_foot.py" />
   <source>Go on</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_foot.py" />
   <source>Progress of the batch</source>
   <translation>Fortschritt des Stapels</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_foot.py" />
   <source>Show folder</source>
   <translation>Ordner zeigen</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_foot.py" />
   <source>Start</source>
   <translation>Start</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>A label means the same in each photo</source>
   <translation>Ein Label bedeutet in jedem Foto dasselbe</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>As set in the window now</source>
   <translation>Wie jetzt im Fenster eingestellt</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Browse…</source>
   <translation>Durchsuchen…</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Choose a folder to write to</source>
   <translation>Einen Ordner wählen, in den geschrieben wird</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Folder to write to</source>
   <translation>Ordner, in den geschrieben wird</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Formats</source>
   <translation>Formate</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>More are quicker, but each needs memory of its own</source>
   <translation>Mehr sind schneller, aber jedes braucht eigenen Speicher</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>One model for all photos</source>
   <translation>Ein Modell für alle Fotos</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Only labels that are fitted can share a model</source>
   <translation>Nur angepasste Labels können sich ein Modell teilen</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Photos at once</source>
   <translation>Fotos zugleich</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Tick at least one format</source>
   <translation>Mindestens ein Format ankreuzen</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Write to</source>
   <translation>Schreiben nach</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_photos.py" />
   <source>Add folder</source>
   <translation>Ordner hinzufügen</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_photos.py" />
   <source>Add folder…</source>
   <translation>Ordner hinzufügen…</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_photos.py" />
   <source>Add photos</source>
   <translation>Fotos hinzufügen</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_photos.py" />
   <source>Add photos…</source>
   <translation>Fotos hinzufügen…</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_photos.py" />
   <source>Photos</source>
   <translation>Fotos</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_photos.py" />
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_photos.py" />
   <source>With folders inside</source>
   <translation>Mit Unterordnern</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_rows.py" />
   <source>Drop photos or folders here</source>
   <translation>Fotos oder Ordner hier ablegen</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>A model of {0}, without a fit</source>
   <translation>Ein Modell mit {0}, ohne Anpassung</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Best of 2 to {0} labels in {1}</source>
   <translation>Beste Zahl von 2 bis {0} Labels in {1}</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Counting colours</source>
   <translation>Farben werden gezählt</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Finding regions {0}%</source>
   <translation>Regionen werden gesucht: {0}%</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>HSV</source>
   <translation>HSV</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Joining small regions</source>
   <translation>Kleine Regionen werden verbunden</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Lab</source>
   <translation>Lab</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Labelling</source>
   <translation>Labels werden zugeordnet</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>RGB</source>
   <translation>RGB</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Reading</source>
   <translation>Wird gelesen</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Regions, detail {0}</source>
   <translation>Regionen, Detail {0}</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Smoothing {0}%</source>
   <translation>Wird geglättet: {0}%</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Stopped: {0}</source>
   <translation>Angehalten: {0}</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Writing</source>
   <translation>Wird geschrieben</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>about {0} h left</source>
   <translation>noch etwa {0} h</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>about {0} min left</source>
   <translation>noch etwa {0} min</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>grey levels</source>
   <translation>Graustufen</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>less than a minute left</source>
   <translation>noch weniger als eine Minute</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>regions of {0} pixels and more</source>
   <translation>Regionen ab {0} Pixeln</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>smoothing {0}</source>
   <translation>Glättung {0}</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0} done</source>
   <translation>
    <numerusform>{0} fertig</numerusform>
    <numerusform>{0} fertig</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0} failed</source>
   <translation>
    <numerusform>{0} fehlgeschlagen</numerusform>
    <numerusform>{0} fehlgeschlagen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0} labels</source>
   <translation>
    <numerusform>{0} Label</numerusform>
    <numerusform>{0} Labels</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0} labels in {1}</source>
   <translation>
    <numerusform>{0} Label in {1}</numerusform>
    <numerusform>{0} Labels in {1}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0} skipped</source>
   <translation>
    <numerusform>{0} übersprungen</numerusform>
    <numerusform>{0} übersprungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0} still to do</source>
   <translation>
    <numerusform>{0} noch zu tun</numerusform>
    <numerusform>{0} noch zu tun</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0}, done before</source>
   <translation>{0}, schon früher fertig</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0}: holds {1} labels, not {2}; untick it or ask for fewer labels</source>
   <translation>{0}: fasst {1} Labels, nicht {2}; abwählen oder weniger Labels verlangen</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/connect_question.py" />
   <source>Photo elsewhere</source>
   <translation>Foto anderswo</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/connect_question.py" />
   <source>Read it</source>
   <translation>Lesen</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/connect_question.py" />
   <source>The photo of {0} is at {1}</source>
   <translation>Das Foto von {0} liegt unter {1}</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/connect_question.py" />
   <source>Whoever is there learns that it is read from here.</source>
   <translation>Wer dort ist, erfährt, dass es von hier gelesen wird.</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_dialog.py" />
   <source> (other files are called {2}, and were kept)</source>
   <translation> (andere Dateien heißen {2} und blieben erhalten)</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_dialog.py" />
   <source>Cancelled too late: {0}</source>
   <translation>Zu spät abgebrochen: {0}</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_dialog.py" />
   <source>Export</source>
   <translation>Exportieren</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_dialog.py" />
   <source>Exported {0} to {1}</source>
   <translation>{0} nach {1} exportiert</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_dialog.py" />
   <source>Grey values are label ids. Other viewers show them almost black</source>
   <translation>Grauwerte sind Labelnummern. Andere Programme zeigen sie fast schwarz</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/export_dialog.py" />
   <source>The first {0} of {1} labels</source>
   <translation>
    <numerusform>Das erste Label von {1}</numerusform>
    <numerusform>Die ersten {0} von {1} Labels</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_dialog.py" />
   <source>The text is that of a smaller version of the photo</source>
   <translation>Der Text gehört zu einer kleineren Fassung des Fotos</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_dialog.py" />
   <source>Writing…</source>
   <translation>Wird geschrieben…</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_labels.py" />
   <source>All others are 0 in the files</source>
   <translation>Alle anderen sind 0 in den Dateien</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_labels.py" />
   <source>Leave out hidden labels ({0})</source>
   <translation>Ausgeblendete Labels weglassen ({0})</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_labels.py" />
   <source>Only selected labels ({0})</source>
   <translation>Nur gewählte Labels ({0})</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_labels.py" />
   <source>Their pixels are 0 in the files, like background</source>
   <translation>Ihre Pixel sind 0 in den Dateien, wie der Hintergrund</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_preview.py" />
   <source>Beginning of the file</source>
   <translation>Anfang der Datei</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_preview.py" />
   <source>Preview</source>
   <translation>Vorschau</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_target.py" />
   <source>Folder</source>
   <translation>Ordner</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_target.py" />
   <source>Folder to export to</source>
   <translation>Ordner für den Export</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_target.py" />
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/exported_files.py" />
   <source>Writes {0}</source>
   <translation>Schreibt {0}</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/exported_files.py" />
   <source>Writes {0} files: {1}</source>
   <translation>
    <numerusform>Schreibt {0} Datei: {1}</numerusform>
    <numerusform>Schreibt {0} Dateien: {1}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/dialogs/exported_files.py" />
   <source>as {0}…, for there are others of this name</source>
   <translation>als {0}…, denn es gibt andere dieses Namens</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/exported_files.py" />
   <source>replaces the one there</source>
   <translation>ersetzt die vorhandene</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/exported_files.py" />
   <source>replaces {0}</source>
   <translation>ersetzt {0}</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/format_list.py" />
   <source>Holds {0} labels, not {1}</source>
   <translation>
    <numerusform>Fasst {0} Label, nicht {1}</numerusform>
    <numerusform>Fasst {0} Labels, nicht {1}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/dialogs/key_asker.py" />
   <source>Keys</source>
   <translation>Tasten</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/key_asker.py" />
   <source>No keys</source>
   <translation>Keine Tasten</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/key_asker.py" />
   <source>Press the keys for “{0}”</source>
   <translation>Tasten für „{0}“ drücken</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/key_asker.py" />
   <source>Use it here</source>
   <translation>Hier verwenden</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/key_asker.py" />
   <source>{0} belongs to {1}; press others</source>
   <translation>{0} gehört zu {1}; andere drücken</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/key_asker.py" />
   <source>{0} belongs to “{1}”, which would lose it</source>
   <translation>{0} gehört zu „{1}“, das sie verlieren würde</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/label_dialog.py" />
   <source>Key</source>
   <translation>Taste</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/label_dialog.py" />
   <source>None of its own</source>
   <translation>Keine eigene</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/label_dialog.py" />
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/label_dialog.py" />
   <source>Note and key of {0}</source>
   <translation>Notiz und Taste von {0}</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/label_dialog.py" />
   <source>What belongs to the label, and what does not</source>
   <translation>Was zum Label gehört und was nicht</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preference_controls.py" />
   <source>None</source>
   <translation>Keine</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>A new photo begins with the settings of the one before</source>
   <translation>Ein neues Foto beginnt mit den Einstellungen des vorigen</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>All texts are in it from the next start on</source>
   <translation>Alle Texte sind ab dem nächsten Start in ihr</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>As the system</source>
   <translation>Wie das System</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>At most</source>
   <translation>Höchstens</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Autosave</source>
   <translation>Automatisch sichern</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Clear</source>
   <translation>Leeren</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Clear leaves those of photos that were open since the start</source>
   <translation>Leeren lässt die Fotos, die seit dem Start offen waren</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Default settings</source>
   <translation>Voreinstellungen</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Easy to tell apart, with any colour vision</source>
   <translation>Gut zu unterscheiden, bei jedem Farbensehen</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Export formats</source>
   <translation>Exportformate</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Files</source>
   <translation>Dateien</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>In which labels are shown at first; files have their own colours</source>
   <translation>Worin Labels zuerst erscheinen; Dateien haben eigene Farben</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Inherited</source>
   <translation>Übernommen</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Keep nothing of what is done</source>
   <translation>Nichts von dem behalten, was getan wird</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Keep what is done, two seconds later</source>
   <translation>Behalten, was getan wird, zwei Sekunden später</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Kept now</source>
   <translation>Jetzt aufbewahrt</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Layout</source>
   <translation>Anordnung</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Look</source>
   <translation>Aussehen</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Mean colours of their pixels</source>
   <translation>Mittlere Farben ihrer Pixel</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Memory</source>
   <translation>Speicher</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>New photos</source>
   <translation>Neue Fotos</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>No preference is called that.</source>
   <translation>So heißt keine Einstellung.</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>No recent files, sessions, last folders or names, nor any in the log</source>
   <translation>Keine letzten Dateien, Sitzungen, Ordner oder Namen, auch nicht im Protokoll</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>One a core ({0})</source>
   <translation>Einer je Kern ({0})</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Otherwise it begins with the default settings</source>
   <translation>Sonst beginnt es mit den Voreinstellungen</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Palette</source>
   <translation>Palette</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Panels and bars go back to where they were at first</source>
   <translation>Bereiche und Leisten kehren an ihren ersten Platz zurück</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Photos that need more are refused in one line</source>
   <translation>Fotos, die mehr brauchen, werden mit einer Zeile abgelehnt</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Preferences</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Private</source>
   <translation>Privat</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Recent files</source>
   <translation>Letzte Dateien</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Reset</source>
   <translation>Zurücksetzen</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Reset layout</source>
   <translation>Anordnung zurücksetzen</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Reset settings</source>
   <translation>Einstellungen zurücksetzen</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Search preferences</source>
   <translation>Einstellungen durchsuchen</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>The labels are the same with any number</source>
   <translation>Die Labels sind bei jeder Zahl dieselben</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>The oldest sessions go first</source>
   <translation>Die ältesten Sitzungen gehen zuerst</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>The same as File → Private. What you save or export yourself names its photos, and so does .pixture.sqlite beside what is exported</source>
   <translation>Dasselbe wie Datei → Privat. Was Sie selbst speichern oder exportieren, nennt seine Fotos, ebenso .pixture.sqlite neben dem Exportierten</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Theme</source>
   <translation>Thema</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Those of the open photo, which undo brings back, and of new ones</source>
   <translation>Die des offenen Fotos, die Rückgängig zurückholt, und die neuer</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Threads</source>
   <translation>Threads</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Ticked at first; the next export ticks its own again</source>
   <translation>Zuerst angekreuzt; der nächste Export kreuzt seine eigenen wieder an</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Use this photo's</source>
   <translation>Die dieses Fotos nehmen</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>What is free</source>
   <translation>Was frei ist</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>What is kept by itself</source>
   <translation>Was von selbst aufbewahrt wird</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>What the first photo begins with</source>
   <translation>Womit das erste Foto beginnt</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Without it only what you save survives a crash</source>
   <translation>Ohne dies übersteht nur einen Absturz, was Sie speichern</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Work</source>
   <translation>Arbeit</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>autosave crash restore session</source>
   <translation>automatisch sichern absturz wiederherstellen sitzung</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>colours colour-blind view</source>
   <translation>farben farbenblind ansicht</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>cores processor speed</source>
   <translation>kerne prozessor geschwindigkeit</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>dark light</source>
   <translation>dunkel hell</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>docks window panels</source>
   <translation>docks fenster bereiche</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>incognito history traces</source>
   <translation>inkognito verlauf spuren</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>inherit settings folder</source>
   <translation>übernehmen einstellungen ordner</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>limit ram size</source>
   <translation>grenze ram größe</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>recipe defaults</source>
   <translation>rezept voreinstellungen</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>recipe labels</source>
   <translation>rezept labels</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>size disk</source>
   <translation>größe platte</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>size limit disk</source>
   <translation>größe grenze platte</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>{0} photos</source>
   <translation>
    <numerusform>{0} Foto</numerusform>
    <numerusform>{0} Fotos</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/dialogs/scale_dialog.py" />
   <source>Length of the line</source>
   <translation>Länge der Linie</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/scale_dialog.py" />
   <source>Scale</source>
   <translation>Maßstab</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/scale_dialog.py" />
   <source>The line is {0} pixels long. In the world that is:</source>
   <translation>Die Linie ist {0} Pixel lang. In Wirklichkeit sind das:</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/scale_dialog.py" />
   <source>Unit</source>
   <translation>Einheit</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Action</source>
   <translation>Aktion</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Arrows</source>
   <translation>Pfeiltasten</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Brushes and scribbles: smaller, larger</source>
   <translation>Pinsel und Kritzel: kleiner, größer</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Change…</source>
   <translation>Ändern…</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Choose the label of that number, or whose key it is</source>
   <translation>Das Label dieser Nummer wählen, oder dessen Taste es ist</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Ctrl+Z or Backspace, Ctrl+Y</source>
   <translation>Strg+Z oder Rücktaste, Strg+Y</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Ctrl+drag</source>
   <translation>Strg+Ziehen</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Double click, Home</source>
   <translation>Doppelklick, Pos1</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Double-click for other keys</source>
   <translation>Doppelklick für andere Tasten</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Drag, arrows</source>
   <translation>Ziehen, Pfeiltasten</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Enter, Esc</source>
   <translation>Enter, Esc</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Fit in window</source>
   <translation>Ins Fenster einpassen</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Hold /</source>
   <translation>/ halten</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Mouse and held keys</source>
   <translation>Maus und gehaltene Tasten</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Move the swipe line</source>
   <translation>Die Vergleichslinie bewegen</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Outlines: last corner back, again</source>
   <translation>Umrisse: letzte Ecke zurück, wieder vor</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Pan</source>
   <translation>Verschieben</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Reset all</source>
   <translation>Alle zurücksetzen</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Scribble: erase a mark</source>
   <translation>Kritzel: eine Markierung radieren</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Scribble: start a new label</source>
   <translation>Kritzel: ein neues Label beginnen</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Search actions and keys</source>
   <translation>Aktionen und Tasten durchsuchen</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Shift+arrows</source>
   <translation>Umschalt+Pfeiltasten</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Shift+click, right click</source>
   <translation>Umschalt+Klick, Rechtsklick</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Shortcuts</source>
   <translation>Tastenkürzel</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Space, X</source>
   <translation>Leertaste, X</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>The photo alone</source>
   <translation>Nur das Foto</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Tools: move a crosshair; Shift: far, Ctrl: by one pixel</source>
   <translation>Werkzeuge: Fadenkreuz bewegen; Umschalt: weit, Strg: um ein Pixel</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Tools: take or close, drop</source>
   <translation>Werkzeuge: übernehmen oder schließen, verwerfen</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Tools: the left and the right button at the crosshair; hold to drag</source>
   <translation>Werkzeuge: linke und rechte Taste am Fadenkreuz; halten zum Ziehen</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Wheel</source>
   <translation>Rad</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Zoom at the cursor</source>
   <translation>Am Zeiger zoomen</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>[ ], Ctrl+wheel</source>
   <translation>[ ], Strg+Rad</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Cancel, turn to each and save it; discarded, it is gone for good.</source>
   <translation>Brechen Sie ab und speichern Sie jedes; verworfen ist es endgültig weg.</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Discard what is not saved?</source>
   <translation>Nicht Gespeichertes verwerfen?</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Files are still being written.</source>
   <translation>Es werden noch Dateien geschrieben.</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Files are to be written once their labels are there.</source>
   <translation>Dateien sollen geschrieben werden, sobald ihre Labels da sind.</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Finish</source>
   <translation>Abschließen</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Finish closes the window after that; undone, nothing is written.</source>
   <translation>Abschließen schließt danach das Fenster; rückgängig gemacht, wird nichts geschrieben.</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Finish the export?</source>
   <translation>Den Export abschließen?</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Save keeps it in a project;</source>
   <translation>Speichern bewahrt es in einem Projekt;</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Save keeps that of {0} in a project, and asks again for the others;</source>
   <translation>Speichern bewahrt das von {0} in einem Projekt und fragt nach den anderen noch einmal;</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Save the project?</source>
   <translation>Das Projekt speichern?</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>The window closes at once; finish them, or leave the folder as it was before.</source>
   <translation>Das Fenster schließt sofort; schließen Sie sie ab, oder lassen Sie den Ordner, wie er vorher war.</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>What you did to {0} and to {1} is not saved.</source>
   <translation>Was Sie an {0} und an {1} getan haben, ist nicht gespeichert.</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>What you did to {0} is not saved.</source>
   <translation>Was Sie an {0} getan haben, ist nicht gespeichert.</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>discarded, it is gone for good.</source>
   <translation>verworfen ist es endgültig weg.</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>{0} other photos ({1})</source>
   <translation>
    <numerusform>{0} weiteren Foto ({1})</numerusform>
    <numerusform>{0} weiteren Fotos ({1})</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/help/dialogs.py" />
   <source>About Pixture</source>
   <translation>Über Pixture</translation>
  </message>
  <message>
   <location filename="../ui/help/dialogs.py" />
   <source>Log</source>
   <translation>Protokoll</translation>
  </message>
  <message>
   <location filename="../ui/help/dialogs.py" />
   <source>Pixture segments photos by fitting a Gaussian mixture with EM.
A bug report should have these lines:</source>
   <translation>Pixture segmentiert Fotos, indem es mit EM eine Gauß-Mischung anpasst.
Ein Fehlerbericht sollte diese Zeilen enthalten:</translation>
  </message>
  <message>
   <location filename="../ui/help/dialogs.py" />
   <source>There is no log: {0}</source>
   <translation>Es gibt kein Protokoll: {0}</translation>
  </message>
  <message>
   <location filename="../ui/help/text_dialog.py" />
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <location filename="../ui/learn/card.py" />
   <source>E-step of iteration {0}</source>
   <translation>E-Schritt der Iteration {0}</translation>
  </message>
  <message>
   <location filename="../ui/learn/card.py" />
   <source>E-step: comes next</source>
   <translation>E-Schritt: kommt als Nächstes</translation>
  </message>
  <message>
   <location filename="../ui/learn/card.py" />
   <source>M-step of iteration {0}</source>
   <translation>M-Schritt der Iteration {0}</translation>
  </message>
  <message>
   <location filename="../ui/learn/card.py" />
   <source>Start: set by hand</source>
   <translation>Start: von Hand gesetzt</translation>
  </message>
  <message>
   <location filename="../ui/learn/card.py" />
   <source>r_k = 1 where |x − μ_k|² is smallest, else 0</source>
   <translation>r_k = 1, wo |x − μ_k|² am kleinsten ist, sonst 0</translation>
  </message>
  <message>
   <location filename="../ui/learn/card.py" />
   <source>r_k = 1 where π_k {0} is largest, else 0</source>
   <translation>r_k = 1, wo π_k {0} am größten ist, sonst 0</translation>
  </message>
  <message>
   <location filename="../ui/learn/card_view.py" />
   <source>Component {0}</source>
   <translation>Komponente {0}</translation>
  </message>
  <message>
   <location filename="../ui/learn/card_view.py" />
   <source>Shares of the pixel: {0}</source>
   <translation>Anteile des Pixels: {0}</translation>
  </message>
  <message>
   <location filename="../ui/learn/learn_window.py" />
   <source>Learn EM</source>
   <translation>EM lernen</translation>
  </message>
  <message>
   <location filename="../ui/learn/method_pane.py" />
   <source>How far the labels agree with the truth: 1 wholly, 0 as by chance.</source>
   <translation>Wie sehr die Labels mit der Wahrheit übereinstimmen: 1 ganz, 0 wie durch Zufall.</translation>
  </message>
  <message>
   <location filename="../ui/learn/method_pane.py" />
   <source>Labels by {0}</source>
   <translation>Labels durch {0}</translation>
  </message>
  <message>
   <location filename="../ui/learn/method_pane.py" />
   <source>adjusted Rand</source>
   <translation>adjustierter Rand</translation>
  </message>
  <message>
   <location filename="../ui/learn/method_pane.py" />
   <source>{0}, adjusted Rand index {1}, {2} {3}</source>
   <translation>{0}, adjustierter Rand-Index {1}, {2} {3}</translation>
  </message>
  <message>
   <location filename="../ui/learn/numbers_panel.py" />
   <source>Numbers of {0}</source>
   <translation>Zahlen von {0}</translation>
  </message>
  <message>
   <location filename="../ui/learn/numbers_panel.py" />
   <source>Pixel</source>
   <translation>Pixel</translation>
  </message>
  <message>
   <location filename="../ui/learn/numbers_panel.py" />
   <source>Which pixel</source>
   <translation>Welches Pixel</translation>
  </message>
  <message>
   <location filename="../ui/learn/numbers_panel.py" />
   <source>in row {0}, column {1}:  x = {2}  ({3})</source>
   <translation>in Zeile {0}, Spalte {1}:  x = {2}  ({3})</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>At random</source>
   <translation>Zufällig</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Click a pixel to see its numbers</source>
   <translation>Ein Pixel anklicken, um seine Zahlen zu sehen</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Click a pixel to see its numbers. Drag a ring to start elsewhere.
Left and Right step, Space plays.</source>
   <translation>Ein Pixel anklicken, um seine Zahlen zu sehen. Einen Ring ziehen, um woanders zu beginnen.
Links und Rechts gehen Schritte, Leertaste spielt ab.</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Floor: no variance below 1/12</source>
   <translation>Untergrenze: keine Varianz unter 1/12</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Image</source>
   <translation>Bild</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Lessons</source>
   <translation>Lektionen</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Squared levels: what rounding to whole levels leaves in any pixel</source>
   <translation>Quadrierte Stufen: was Runden auf ganze Stufen in jedem Pixel lässt</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Start from</source>
   <translation>Beginn bei</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Start on other pixels, drawn at random</source>
   <translation>Bei anderen, zufällig gezogenen Pixeln beginnen</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Truth</source>
   <translation>Wahrheit</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Where the components begin; drag a ring in a plot to begin elsewhere</source>
   <translation>Wo die Komponenten beginnen; einen Ring im Diagramm ziehen, um woanders zu beginnen</translation>
  </message>
  <message>
   <location filename="../ui/learn/steps_bar.py" />
   <source>One step back</source>
   <translation>Ein Schritt zurück</translation>
  </message>
  <message>
   <location filename="../ui/learn/steps_bar.py" />
   <source>One step further</source>
   <translation>Ein Schritt weiter</translation>
  </message>
  <message>
   <location filename="../ui/learn/steps_bar.py" />
   <source>Pause</source>
   <translation>Pause</translation>
  </message>
  <message>
   <location filename="../ui/learn/steps_bar.py" />
   <source>Play</source>
   <translation>Abspielen</translation>
  </message>
  <message>
   <location filename="../ui/learn/steps_bar.py" />
   <source>Step</source>
   <translation>Schritt</translation>
  </message>
  <message>
   <location filename="../ui/learn/steps_bar.py" />
   <source>To the end</source>
   <translation>Zum Ende</translation>
  </message>
  <message>
   <location filename="../ui/learn/steps_bar.py" />
   <source>To the start</source>
   <translation>Zum Anfang</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>A little slanted</source>
   <translation>Etwas schräg</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>All at one point</source>
   <translation>Alle an einem Punkt</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>All at the left</source>
   <translation>Alle links</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>At random: {0}</source>
   <translation>Zufällig: {0}</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>At the two ends</source>
   <translation>An den beiden Enden</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Bad starts</source>
   <translation>Schlechte Starts</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Classification likelihood</source>
   <translation>Klassifikations-Likelihood</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Collapse and floor</source>
   <translation>Kollaps und Untergrenze</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>EM</source>
   <translation>EM</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>EM climbs to the nearest top, not to the highest. With two means in one cluster it divides what is one and joins what are two, at a lower likelihood. From three equal means it never gets away, for nothing tells them apart. Drag a ring to find out which starts lead where.</source>
   <translation>EM steigt auf den nächsten Gipfel, nicht auf den höchsten. Mit zwei Mittelwerten in einem Cluster teilt es, was eines ist, und verbindet, was zwei sind, bei kleinerer Likelihood. Von drei gleichen Mittelwerten kommt es nie weg, denn nichts unterscheidet sie. Ziehen Sie einen Ring und finden Sie heraus, welche Starts wohin führen.</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Each one on</source>
   <translation>Jede eins weiter</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Hard EM</source>
   <translation>Hartes EM</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>In one order</source>
   <translation>In einer Reihenfolge</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Iteration {0} · E-step: pixels are shared out</source>
   <translation>Iteration {0} · E-Schritt: Pixel werden aufgeteilt</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Iteration {0} · M-step: components follow their pixels</source>
   <translation>Iteration {0} · M-Schritt: Komponenten folgen ihren Pixeln</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Iteration {0} · M-step: nothing moves any more</source>
   <translation>Iteration {0} · M-Schritt: nichts bewegt sich mehr</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Log-likelihood</source>
   <translation>Log-Likelihood</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Long clusters</source>
   <translation>Lange Cluster</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Mean squared distance</source>
   <translation>Mittlerer quadratischer Abstand</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Nothing in the likelihood says which component is the first. Start from the same means in another order: the colours change places, and the likelihood stays the same to the last digit. The adjusted Rand index does not ask for names either.</source>
   <translation>Nichts in der Likelihood sagt, welche Komponente die erste ist. Beginnen Sie mit denselben Mittelwerten in anderer Reihenfolge: die Farben tauschen die Plätze, und die Likelihood bleibt bis zur letzten Ziffer gleich. Auch der adjustierte Rand-Index fragt nicht nach Namen.</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>One in each cluster</source>
   <translation>Einer in jedem Cluster</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>One near the lamp</source>
   <translation>Einer nahe der Lampe</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>One on a single value</source>
   <translation>Einer auf einem einzelnen Wert</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>One too far right</source>
   <translation>Einer zu weit rechts</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Set by hand</source>
   <translation>Von Hand gesetzt</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Switched labels</source>
   <translation>Vertauschte Labels</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>The lamp is white, 255 in every pixel. A component that finds it has no width left, and a bell without width is infinitely high. Take the floor away and watch σ fall and the likelihood rise, while no label gets better. The floor is what rounding to whole levels leaves: 1/12 of a squared level.</source>
   <translation>Die Lampe ist weiß, 255 in jedem Pixel. Eine Komponente, die sie findet, hat keine Breite mehr, und eine Glocke ohne Breite ist unendlich hoch. Nehmen Sie die Untergrenze weg und sehen Sie σ fallen und die Likelihood steigen, während kein Label besser wird. Die Untergrenze ist, was Runden auf ganze Stufen lässt: 1/12 einer quadrierten Stufe.</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>The start</source>
   <translation>Der Start</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Three bells on one axis, which overlap. Step from the start: the E-step colours each pixel by how likely each bell is to have produced it, the M-step moves each bell to its pixels. Where two bells cross, EM shares a pixel, the other two must decide: compare the widths they end with.</source>
   <translation>Drei Glocken auf einer Achse, die sich überlappen. Gehen Sie vom Start aus in Schritten: der E-Schritt färbt jedes Pixel danach, wie wahrscheinlich jede Glocke es erzeugt hat, der M-Schritt bewegt jede Glocke zu ihren Pixeln. Wo zwei Glocken sich kreuzen, teilt EM ein Pixel auf, die beiden anderen müssen sich entscheiden: vergleichen Sie, mit welchen Breiten sie enden.</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Three greys</source>
   <translation>Drei Graustufen</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Three means apart</source>
   <translation>Drei Mittelwerte auseinander</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Two in one cluster</source>
   <translation>Zwei in einem Cluster</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Two long clusters beside each other. k-means knows only distances, so it cuts both in the middle and is content: its squared distance is lower there than at the truth. EM learns that clusters are long. From the ends even hard EM stays where it is, while EM's shared pixels let it turn.</source>
   <translation>Zwei lange Cluster nebeneinander. k-Means kennt nur Abstände, also schneidet es beide in der Mitte und ist zufrieden: sein quadratischer Abstand ist dort kleiner als bei der Wahrheit. EM lernt, dass Cluster lang sind. Von den Enden aus bleibt selbst hartes EM, wo es ist, während EMs aufgeteilte Pixel es drehen lassen.</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Two of them swapped</source>
   <translation>Zwei davon vertauscht</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>blue</source>
   <translation>Blau</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>grey value</source>
   <translation>Grauwert</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>k-means</source>
   <translation>k-Means</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>red</source>
   <translation>Rot</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>shared by likelihood</source>
   <translation>nach Likelihood aufgeteilt</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>whole to the likeliest</source>
   <translation>ganz zur wahrscheinlichsten</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>whole to the nearest mean</source>
   <translation>ganz zum nächsten Mittelwert</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/background_chip.py" />
   <source> {0} left out, 0 in files</source>
   <translation>
    <numerusform> {0} ausgelassen, 0 in Dateien</numerusform>
    <numerusform> {0} ausgelassen, 0 in Dateien</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/panels/background_chip.py" />
   <source>Bring all back</source>
   <translation>Alle zurückholen</translation>
  </message>
  <message>
   <location filename="../ui/panels/background_chip.py" />
   <source>Bring back {0}</source>
   <translation>{0} zurückholen</translation>
  </message>
  <message>
   <location filename="../ui/panels/background_chip.py" />
   <source>Left out: {0}. Click to bring back.</source>
   <translation>Ausgelassen: {0}. Klicken, um sie zurückzuholen.</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Auto</source>
   <translation>Auto</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Automatic range of {0}</source>
   <translation>Automatischer Bereich von {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Black of {0}</source>
   <translation>Schwarz von {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Blue</source>
   <translation>Blau</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Colour of {0}</source>
   <translation>Farbe von {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Colour that it is shown in</source>
   <translation>Farbe, in der er gezeigt wird</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Cyan</source>
   <translation>Cyan</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Fit</source>
   <translation>Anpassen</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Fit {0}</source>
   <translation>{0} anpassen</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>From .1 to 99.9 % of it</source>
   <translation>Von 0,1 bis 99,9 % davon</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Full light of {0}</source>
   <translation>Volles Licht von {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Green</source>
   <translation>Grün</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Let the mixture see it, or not</source>
   <translation>Die Mischung ihn sehen lassen oder nicht</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Magenta</source>
   <translation>Magenta</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Other…</source>
   <translation>Andere…</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Red</source>
   <translation>Rot</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Show it, or not: changes no label</source>
   <translation>Zeigen oder nicht: ändert kein Label</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Show {0}</source>
   <translation>{0} zeigen</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Value shown as black</source>
   <translation>Wert, der schwarz gezeigt wird</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Value shown as full light</source>
   <translation>Wert, der mit vollem Licht gezeigt wird</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>White</source>
   <translation>Weiß</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Yellow</source>
   <translation>Gelb</translation>
  </message>
  <message>
   <location filename="../ui/panels/channels_panel.py" />
   <source>Automatic contrast</source>
   <translation>Automatischer Kontrast</translation>
  </message>
  <message>
   <location filename="../ui/panels/channels_panel.py" />
   <source>Channels</source>
   <translation>Kanäle</translation>
  </message>
  <message>
   <location filename="../ui/panels/channels_panel.py" />
   <source>Show each channel from .1 to 99.9 % of its values; changes no label</source>
   <translation>Jeden Kanal von 0,1 bis 99,9 % seiner Werte zeigen; ändert kein Label</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/channels_panel.py" />
   <source>{0} more channels are seen and fitted; --channels chooses among all.</source>
   <translation>
    <numerusform>{0} weiterer Kanal wird gesehen und angepasst; --channels wählt unter allen.</numerusform>
    <numerusform>{0} weitere Kanäle werden gesehen und angepasst; --channels wählt unter allen.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/panels/choice_thumbnail.py" />
   <source>{0} · best</source>
   <translation>{0} · beste</translation>
  </message>
  <message>
   <location filename="../ui/panels/choice_thumbnail.py" />
   <source>{0}, shown now</source>
   <translation>{0}, jetzt gezeigt</translation>
  </message>
  <message>
   <location filename="../ui/panels/choice_thumbnail.py" />
   <source>{0}, the best</source>
   <translation>{0}, die beste Zahl</translation>
  </message>
  <message>
   <location filename="../ui/panels/choose_panel.py" />
   <source>Higher is better. Auto goes by a variational mixture, without a curve.</source>
   <translation>Höher ist besser. Auto folgt einer variationellen Mischung, ohne Kurve.</translation>
  </message>
  <message>
   <location filename="../ui/panels/choose_panel.py" />
   <source>Higher is better. Auto goes by the coloured curve.</source>
   <translation>Höher ist besser. Auto folgt der farbigen Kurve.</translation>
  </message>
  <message>
   <location filename="../ui/panels/choose_panel.py" />
   <source>How many labels?</source>
   <translation>Wie viele Labels?</translation>
  </message>
  <message>
   <location filename="../ui/panels/choose_panel.py" />
   <source>Of labels by colour: choosing a number leaves the regions.</source>
   <translation>Von Labels nach Farbe: eine Zahl zu wählen verlässt die Regionen.</translation>
  </message>
  <message>
   <location filename="../ui/panels/choose_panel.py" />
   <source>Open a photo to compare numbers of labels.</source>
   <translation>Öffnen Sie ein Foto, um Anzahlen von Labels zu vergleichen.</translation>
  </message>
  <message>
   <location filename="../ui/panels/choose_panel.py" />
   <source>Regions</source>
   <translation>Regionen</translation>
  </message>
  <message>
   <location filename="../ui/panels/choose_panel.py" />
   <source>Regions tells how well the connected areas of K labels agree with the regions of the photo, and comes closest to what people choose.
The others weigh how well K labels explain the photo's colours against how many numbers that takes, in nats; ICL also counts against labels that overlap.
Neighbouring pixels are alike: a photo counts as 256 patches, whatever its size.</source>
   <translation>Regionen sagt, wie gut die zusammenhängenden Flächen von K Labels mit den Regionen des Fotos übereinstimmen, und kommt dem am nächsten, was Menschen wählen.
Die anderen wägen ab, wie gut K Labels die Farben des Fotos erklären und wie viele Zahlen das braucht, in Nats; ICL zählt außerdem gegen Labels, die sich überlappen.
Nachbarpixel sind einander ähnlich: ein Foto zählt als 256 Flecken, wie groß es auch ist.</translation>
  </message>
  <message>
   <location filename="../ui/panels/feature_titles.py" />
   <source>Grey</source>
   <translation>Grau</translation>
  </message>
  <message>
   <location filename="../ui/panels/feature_titles.py" />
   <source>Saturation × cos hue</source>
   <translation>Sättigung × cos Farbton</translation>
  </message>
  <message>
   <location filename="../ui/panels/feature_titles.py" />
   <source>Saturation × sin hue</source>
   <translation>Sättigung × sin Farbton</translation>
  </message>
  <message>
   <location filename="../ui/panels/feature_titles.py" />
   <source>Value</source>
   <translation>Wert</translation>
  </message>
  <message>
   <location filename="../ui/panels/history_panel.py" />
   <source>History</source>
   <translation>Verlauf</translation>
  </message>
  <message>
   <location filename="../ui/panels/history_panel.py" />
   <source>Up and Down go back and forward, step by step</source>
   <translation>Auf und Ab gehen zurück und vor, Schritt für Schritt</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_delegate.py" />
   <source>Name of label {0}</source>
   <translation>Name von Label {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_model.py" />
   <source>Label {0}, {1}, {2}, {3}</source>
   <translation>Label {0}, {1}, {2}, {3}</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_model.py" />
   <source>hidden</source>
   <translation>ausgeblendet</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_model.py" />
   <source>locked</source>
   <translation>gesperrt</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_model.py" />
   <source>shown</source>
   <translation>gezeigt</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_model.py" />
   <source>{0}: {1} pixels, {2}</source>
   <translation>{0}: {1} Pixel, {2}</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_panel.py" />
   <source>By name</source>
   <translation>Nach Name</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_panel.py" />
   <source>By number</source>
   <translation>Nach Nummer</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_panel.py" />
   <source>By share</source>
   <translation>Nach Anteil</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_panel.py" />
   <source>Order of labels</source>
   <translation>Reihenfolge der Labels</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_panel.py" />
   <source>Sort by number, name or share</source>
   <translation>Nach Nummer, Name oder Anteil ordnen</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_view.py" />
   <source>Open a photo to see its labels.</source>
   <translation>Öffnen Sie ein Foto, um seine Labels zu sehen.</translation>
  </message>
  <message>
   <location filename="../ui/panels/likelihood_panel.py" />
   <source>Iteration {0}, {1}. {2}</source>
   <translation>Iteration {0}, {1}. {2}</translation>
  </message>
  <message>
   <location filename="../ui/panels/likelihood_panel.py" />
   <source>Log-likelihood · nats per pixel</source>
   <translation>Log-Likelihood · Nats je Pixel</translation>
  </message>
  <message>
   <location filename="../ui/panels/likelihood_panel.py" />
   <source>Log-likelihood, nats per pixel</source>
   <translation>Log-Likelihood, Nats je Pixel</translation>
  </message>
  <message>
   <location filename="../ui/panels/likelihood_panel.py" />
   <source>Open a photo to see its fit converge.</source>
   <translation>Öffnen Sie ein Foto, um seine Anpassung konvergieren zu sehen.</translation>
  </message>
  <message>
   <location filename="../ui/panels/likelihood_panel.py" />
   <source>converged</source>
   <translation>konvergiert</translation>
  </message>
  <message>
   <location filename="../ui/panels/likelihood_panel.py" />
   <source>iteration {0}</source>
   <translation>Iteration {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/likelihood_panel.py" />
   <source>running</source>
   <translation>läuft</translation>
  </message>
  <message>
   <location filename="../ui/panels/likelihood_panel.py" />
   <source>stopped</source>
   <translation>angehalten</translation>
  </message>
  <message>
   <location filename="../ui/panels/merge_chip.py" />
   <source> Merge next: {0}</source>
   <translation> Als Nächstes vereinen: {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/merge_chip.py" />
   <source> and </source>
   <translation> und </translation>
  </message>
  <message>
   <location filename="../ui/panels/merge_chip.py" />
   <source>{0} are the labels that the fit tells apart least. Click to merge them.</source>
   <translation>{0} sind die Labels, die die Anpassung am wenigsten unterscheidet. Klicken, um sie zu vereinen.</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_bar.py" />
   <source>Close (Esc)</source>
   <translation>Schließen (Esc)</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_bar.py" />
   <source>Close message</source>
   <translation>Meldung schließen</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_bar.py" />
   <source>Copy details</source>
   <translation>Details kopieren</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_bar.py" />
   <source>Error</source>
   <translation>Fehler</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_bar.py" />
   <source>For a bug report</source>
   <translation>Für einen Fehlerbericht</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_bar.py" />
   <source>Notice</source>
   <translation>Hinweis</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_words.py" />
   <source>allow more in Edit → Preferences → Memory, as far as it reaches</source>
   <translation>erlauben Sie mehr unter Bearbeiten → Einstellungen → Speicher, soweit er reicht</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_words.py" />
   <source>choose another by the field Page in the status bar</source>
   <translation>wählen Sie eine andere im Feld Seite der Statusleiste</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_words.py" />
   <source>choose one or three in the panel Channels</source>
   <translation>wählen Sie einen oder drei im Bereich Kanäle</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_words.py" />
   <source>choose others in the panel Channels</source>
   <translation>wählen Sie andere im Bereich Kanäle</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_words.py" />
   <source>choose those in the panel Channels</source>
   <translation>wählen Sie diese im Bereich Kanäle</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_words.py" />
   <source>count none</source>
   <translation>zählen Sie keine</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_words.py" />
   <source>leave out those of another kind</source>
   <translation>lassen Sie die anderer Art weg</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_words.py" />
   <source>turn Smallest area off</source>
   <translation>schalten Sie Kleinste Fläche aus</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Auto: choose the number of labels</source>
   <translation>Auto: die Zahl der Labels wählen</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Choose K among {0} to {1}, as Auto by says</source>
   <translation>K zwischen {0} und {1} wählen, wie „Auto nach“ sagt</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Fit again with these settings</source>
   <translation>Mit diesen Einstellungen neu anpassen</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Labels K</source>
   <translation>Labels K</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Labels K, number</source>
   <translation>Labels K, Zahl</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Mixture</source>
   <translation>Mischung</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Number of labels</source>
   <translation>Zahl der Labels</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Number of labels; type up to {0}</source>
   <translation>Zahl der Labels; tippen Sie bis zu {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Regions are found by their borders, without a mixture.</source>
   <translation>Regionen werden an ihren Grenzen gefunden, ohne Mischung.</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Starts, tolerance, seed</source>
   <translation>Starts, Toleranz, Seed</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Stop the fit and keep what it has reached</source>
   <translation>Die Anpassung anhalten und behalten, was erreicht ist</translation>
  </message>
  <message>
   <location filename="../ui/panels/mode_switch.py" />
   <source>Labels are colours, wherever they lie in the photo</source>
   <translation>Labels sind Farben, wo immer sie im Foto liegen</translation>
  </message>
  <message>
   <location filename="../ui/panels/mode_switch.py" />
   <source>Labels are connected regions that people would draw</source>
   <translation>Labels sind zusammenhängende Regionen, wie Menschen sie zeichnen</translation>
  </message>
  <message>
   <location filename="../ui/panels/mode_switch.py" />
   <source>What labels are</source>
   <translation>Was Labels sind</translation>
  </message>
  <message>
   <location filename="../ui/panels/name_edit.py" />
   <source>Names to choose from</source>
   <translation>Namen zur Auswahl</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_ranges.py" />
   <source>Column whose values are kept or left out</source>
   <translation>Spalte, deren Werte behalten oder weggelassen werden</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_ranges.py" />
   <source>Drag an end to leave objects out; double click for all</source>
   <translation>Ein Ende ziehen, um Objekte wegzulassen; Doppelklick für alle</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_ranges.py" />
   <source>all</source>
   <translation>alle</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_scale.py" />
   <source>Pixel width</source>
   <translation>Pixelbreite</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_scale.py" />
   <source>Unit of the width</source>
   <translation>Einheit der Breite</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_scale.py" />
   <source>Width of a pixel; empty for what the photo's file tells</source>
   <translation>Breite eines Pixels; leer für das, was die Datei des Fotos sagt</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_scale.py" />
   <source>not known</source>
   <translation>unbekannt</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>4: sides</source>
   <translation>4: Seiten</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>8: sides and corners</source>
   <translation>8: Seiten und Ecken</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>All labels</source>
   <translation>Alle Labels</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>COCO, CVAT, LabelMe, GeoJSON and ROIs have one annotation an object</source>
   <translation>COCO, CVAT, LabelMe, GeoJSON und ROIs haben eine Annotation je Objekt</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Close gaps and notches narrower than a disc of this radius</source>
   <translation>Lücken und Kerben schließen, die schmaler als eine Scheibe dieses Radius sind</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Closing</source>
   <translation>Schließung</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Connected</source>
   <translation>Verbunden</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Cut off bridges and specks narrower than a disc of this radius</source>
   <translation>Brücken und Flecken abschneiden, die schmaler als eine Scheibe dieses Radius sind</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Cut touching things apart where they are narrower than this share</source>
   <translation>Sich Berührendes trennen, wo es schmaler als dieser Anteil ist</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Export objects one by one</source>
   <translation>Objekte einzeln exportieren</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Fill holes</source>
   <translation>Löcher füllen</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Fill holes of so many pixels or fewer</source>
   <translation>Löcher mit so vielen Pixeln oder weniger füllen</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Labels whose areas are objects</source>
   <translation>Labels, deren Flächen Objekte sind</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Leave out objects of fewer pixels</source>
   <translation>Objekte mit weniger Pixeln weglassen</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Leave out what touches the border</source>
   <translation>Weglassen, was den Rand berührt</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Objects of</source>
   <translation>Objekte von</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Opening</source>
   <translation>Öffnung</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Outlines in SVG are smooth curves that leave the pixels' edges by so much</source>
   <translation>Umrisse in SVG sind glatte Kurven, die so weit von den Pixelkanten abweichen</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Smallest</source>
   <translation>Kleinstes</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Smallest object</source>
   <translation>Kleinstes Objekt</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Smooth SVG</source>
   <translation>SVG glätten</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Split</source>
   <translation>Trennen</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Split by</source>
   <translation>Trennen nach</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>What goes on beyond the photo has no known size</source>
   <translation>Was über das Foto hinausreicht, hat keine bekannte Größe</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>What tells touching things apart: where they are narrow, or their values</source>
   <translation>Was Berührendes unterscheidet: wo es schmal ist, oder seine Werte</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Whether pixels that touch by a corner only are one object</source>
   <translation>Ob Pixel, die sich nur an einer Ecke berühren, ein Objekt sind</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>necks</source>
   <translation>Engstellen</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>off</source>
   <translation>aus</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Area</source>
   <translation>Fläche</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>At border</source>
   <translation>Am Rand</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Circularity</source>
   <translation>Rundheit</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Eccentricity</source>
   <translation>Exzentrizität</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Feret</source>
   <translation>Feret</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Height</source>
   <translation>Höhe</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Id</source>
   <translation>Nr.</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Label</source>
   <translation>Label</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Left</source>
   <translation>Links</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Major axis</source>
   <translation>Hauptachse</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Minor axis</source>
   <translation>Nebenachse</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Perimeter</source>
   <translation>Umfang</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Posterior</source>
   <translation>Posterior</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Share</source>
   <translation>Anteil</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Solidity</source>
   <translation>Solidität</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Top</source>
   <translation>Oben</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Width</source>
   <translation>Breite</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>X</source>
   <translation>X</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Y</source>
   <translation>Y</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>yes</source>
   <translation>ja</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_panel.py" />
   <source>Counting…</source>
   <translation>Wird gezählt…</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_panel.py" />
   <source>No objects</source>
   <translation>Keine Objekte</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_panel.py" />
   <source>Objects</source>
   <translation>Objekte</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/objects_panel.py" />
   <source>{0} objects, {1} {3} in all, {2} {3} on average</source>
   <translation>
    <numerusform>{0} Objekt mit {1} {3}</numerusform>
    <numerusform>{0} Objekte, zusammen {1} {3}, im Mittel {2} {3}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/panels/page_field.py" />
   <source>Show the pages</source>
   <translation>Die Seiten zeigen</translation>
  </message>
  <message>
   <location filename="../ui/panels/page_field.py" />
   <source>Show the pages (Alt+Down in the field)</source>
   <translation>Die Seiten zeigen (Alt+Ab im Feld)</translation>
  </message>
  <message>
   <location filename="../ui/panels/page_field.py" />
   <source>Which picture of the file is open</source>
   <translation>Welches Bild der Datei offen ist</translation>
  </message>
  <message>
   <location filename="../ui/panels/page_field.py" />
   <source>of {0}</source>
   <translation>von {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/page_strip.py" />
   <source>Page {0}</source>
   <translation>Seite {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/page_strip.py" />
   <source>Pages</source>
   <translation>Seiten</translation>
  </message>
  <message>
   <location filename="../ui/panels/palette_popover.py" />
   <source>Palettes</source>
   <translation>Paletten</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Fold the strip</source>
   <translation>Den Streifen einklappen</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>For all</source>
   <translation>Für alle</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Give every photo of the folder what this one has</source>
   <translation>Jedem Foto des Ordners geben, was dieses hat</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Let each photo begin by itself again</source>
   <translation>Jedes Foto wieder für sich beginnen lassen</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Open {0}</source>
   <translation>{0} öffnen</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Photos begin as in a window that was just opened</source>
   <translation>Fotos beginnen wie in einem eben geöffneten Fenster</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Photos begin with the settings of the one before</source>
   <translation>Fotos beginnen mit den Einstellungen des vorigen</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Same settings</source>
   <translation>Selbe Einstellungen</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Show the photos</source>
   <translation>Die Fotos zeigen</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Start fresh</source>
   <translation>Neu beginnen</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>What new photos begin with</source>
   <translation>Womit neue Fotos beginnen</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Colours</source>
   <translation>Farben</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Colours, {1} against {0}</source>
   <translation>Farben, {1} gegen {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Density</source>
   <translation>Dichte</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Histogram of {0}</source>
   <translation>Histogramm von {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Horizontal axis</source>
   <translation>Waagerechte Achse</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>How colours are drawn</source>
   <translation>Wie Farben gezeichnet werden</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Open a photo to see its colours.</source>
   <translation>Öffnen Sie ein Foto, um seine Farben zu sehen.</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Own colours</source>
   <translation>Eigene Farben</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Regions have no components here.</source>
   <translation>Regionen haben hier keine Komponenten.</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Vertical axis</source>
   <translation>Senkrechte Achse</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>{0:,} pixels.</source>
   <translation>{0:,} Pixel.</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>A mixture empties the labels that it can spare</source>
   <translation>Eine Mischung leert die Labels, die sie entbehren kann</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>AIC</source>
   <translation>AIC</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Also how it is patterned, and which way</source>
   <translation>Auch, wie es gemustert ist und in welche Richtung</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Also where it lies: compact labels</source>
   <translation>Auch, wo es liegt: kompakte Labels</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>As many as the colours have clusters</source>
   <translation>So viele, wie die Farben Cluster haben</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Auto by</source>
   <translation>Auto nach</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Auto by {}</source>
   <translation>Auto nach {}</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>BIC</source>
   <translation>BIC</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Colour</source>
   <translation>Farbe</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Colour + place</source>
   <translation>Farbe + Ort</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Colour + texture</source>
   <translation>Farbe + Textur</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Colour + texture + place</source>
   <translation>Farbe + Textur + Ort</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Colour space that is fitted</source>
   <translation>Farbraum, der angepasst wird</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Colours: {}</source>
   <translation>Farben: {}</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Covariance</source>
   <translation>Kovarianz</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Covariance: {}</source>
   <translation>Kovarianz: {}</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Diagonal</source>
   <translation>Diagonal</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Ellipsoids along the axes: no slant</source>
   <translation>Ellipsoide entlang der Achsen: ohne Neigung</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Ellipsoids of any shape, each label its own</source>
   <translation>Ellipsoide jeder Form, je Label ein eigenes</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Ellipsoids of one shape and size for all labels</source>
   <translation>Ellipsoide einer Form und Größe für alle Labels</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Features</source>
   <translation>Merkmale</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Features: {}</source>
   <translation>Merkmale: {}</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Few, well separated labels</source>
   <translation>Wenige, gut getrennte Labels</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Full</source>
   <translation>Voll</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>ICL</source>
   <translation>ICL</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Labels whose areas agree with the photo's regions</source>
   <translation>Labels, deren Flächen zu den Regionen des Fotos passen</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>More labels than BIC</source>
   <translation>Mehr Labels als BIC</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Nothing but how it is patterned, and which way</source>
   <translation>Nur, wie es gemustert ist und in welche Richtung</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Seed</source>
   <translation>Seed</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Seed {}</source>
   <translation>Seed {}</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Shape of the labels' clusters of colours</source>
   <translation>Form der Farbcluster der Labels</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Spheres, each label of its own size</source>
   <translation>Kugeln, je Label in eigener Größe</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Spherical</source>
   <translation>Sphärisch</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Starting guesses; the likeliest fit wins</source>
   <translation>Erste Schätzungen; die wahrscheinlichste Anpassung gewinnt</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Starts</source>
   <translation>Starts</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Stop when an iteration gains less, in nats per pixel</source>
   <translation>Anhalten, wenn eine Iteration weniger gewinnt, in Nats je Pixel</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Texture</source>
   <translation>Textur</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>The same seed gives the same labels again</source>
   <translation>Derselbe Seed ergibt wieder dieselben Labels</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Tied</source>
   <translation>Gemeinsam</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Tolerance</source>
   <translation>Toleranz</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Tolerance {:g}</source>
   <translation>Toleranz {:g}</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Variational</source>
   <translation>Variationell</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>What decides how many labels Auto chooses</source>
   <translation>Was entscheidet, wie viele Labels Auto wählt</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>What is seen of each pixel</source>
   <translation>Was von jedem Pixel gesehen wird</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>{} starts</source>
   <translation>{} Starts</translation>
  </message>
  <message>
   <location filename="../ui/panels/shape_panel.py" />
   <source>Areas with fewer pixels go to the neighbour they touch most</source>
   <translation>Flächen mit weniger Pixeln gehen an den Nachbarn, den sie am meisten berühren</translation>
  </message>
  <message>
   <location filename="../ui/panels/shape_panel.py" />
   <source>Detail</source>
   <translation>Detail</translation>
  </message>
  <message>
   <location filename="../ui/panels/shape_panel.py" />
   <source>From few large regions to many small ones</source>
   <translation>Von wenigen großen Regionen zu vielen kleinen</translation>
  </message>
  <message>
   <location filename="../ui/panels/shape_panel.py" />
   <source>Shape</source>
   <translation>Form</translation>
  </message>
  <message>
   <location filename="../ui/panels/shape_panel.py" />
   <source>Smallest area</source>
   <translation>Kleinste Fläche</translation>
  </message>
  <message>
   <location filename="../ui/panels/shape_panel.py" />
   <source>Smoothing</source>
   <translation>Glättung</translation>
  </message>
  <message>
   <location filename="../ui/panels/shape_panel.py" />
   <source>Takes grain out of the labels; edges of the photo stay. No new fit</source>
   <translation>Nimmt Körnung aus den Labels; Kanten des Fotos bleiben. Keine neue Anpassung</translation>
  </message>
  <message>
   <location filename="../ui/panels/shape_panel.py" />
   <source>{0:,} px</source>
   <translation>{0:,} px</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_bar.py" />
   <source>Progress of the fit</source>
   <translation>Fortschritt der Anpassung</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>&lt;1 ms</source>
   <translation>&lt;1 ms</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>About {0} regions, roughly; looking closer</source>
   <translation>Etwa {0} Regionen, grob; wird genauer betrachtet</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Finding regions</source>
   <translation>Regionen werden gesucht</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/status_text.py" />
   <source>Fitted exactly in {0}, {1} iterations</source>
   <translation>
    <numerusform>Genau angepasst in {0}, {1} Iteration</numerusform>
    <numerusform>Genau angepasst in {0}, {1} Iterationen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/status_text.py" />
   <source>Fitted on all {0:,.1f} megapixels in {1}, {2} iterations</source>
   <translation>
    <numerusform>An alle {0:,.1f} Megapixel angepasst in {1}, {2} Iteration</numerusform>
    <numerusform>An alle {0:,.1f} Megapixel angepasst in {1}, {2} Iterationen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Fitting</source>
   <translation>Wird angepasst</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Labelled by a model, not fitted</source>
   <translation>Von einem Modell gelabelt, nicht angepasst</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Labels from a file, not fitted</source>
   <translation>Labels aus einer Datei, nicht angepasst</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Looking for a start</source>
   <translation>Ein Start wird gesucht</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Making an overview</source>
   <translation>Überblick wird erstellt</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Opening the photo</source>
   <translation>Foto wird geöffnet</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Shares of all {0:,.1f} megapixels</source>
   <translation>Anteile aller {0:,.1f} Megapixel</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Shares of the overview</source>
   <translation>Anteile des Überblicks</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/status_text.py" />
   <source>Stopped after {0}, {1} iterations</source>
   <translation>
    <numerusform>Angehalten nach {0}, {1} Iteration</numerusform>
    <numerusform>Angehalten nach {0}, {1} Iterationen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/status_text.py" />
   <source>Stopped after {1}, {2} iterations on all {0:,.1f} megapixels</source>
   <translation>
    <numerusform>Angehalten nach {1}, {2} Iteration an allen {0:,.1f} Megapixeln</numerusform>
    <numerusform>Angehalten nach {1}, {2} Iterationen an allen {0:,.1f} Megapixeln</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>overview 1:{0:.3g}</source>
   <translation>Überblick 1:{0:.3g}</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>smoothed in {0}</source>
   <translation>geglättet in {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>tidied in {0}</source>
   <translation>aufgeräumt in {0}</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/status_text.py" />
   <source>{0:,} colours</source>
   <translation>
    <numerusform>{0:,} Farbe</numerusform>
    <numerusform>{0:,} Farben</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>{0:,} px transparent</source>
   <translation>{0:,} px durchsichtig</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>{0:,} px without a value</source>
   <translation>{0:,} px ohne Wert</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>{0:.0f} ms</source>
   <translation>{0:.0f} ms</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>{0:.1f} s</source>
   <translation>{0:.1f} s</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>{0:.3g} {1}/px</source>
   <translation>{0:.3g} {1}/px</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>{0:.3g} × {1:.3g} {2}/px</source>
   <translation>{0:.3g} × {1:.3g} {2}/px</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/status_text.py" />
   <source>{0} regions found in {1}</source>
   <translation>
    <numerusform>{0} Region gefunden in {1}</numerusform>
    <numerusform>{0} Regionen gefunden in {1}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>{0} × {1}, {2}-bit {3}</source>
   <translation>{0} × {1}, {2} Bit {3}</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>{0} × {1}, {2}-bit, {3}</source>
   <translation>{0} × {1}, {2} Bit, {3}</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>{0} × {1}, {2}-bit, {3} channels</source>
   <translation>{0} × {1}, {2} Bit, {3} Kanäle</translation>
  </message>
  <message>
   <location filename="../ui/panels/strip_model.py" />
   <source>As likely under the model as its own photo, less {0:.1f} of its spread</source>
   <translation>Unter dem Modell so wahrscheinlich wie sein eigenes Foto, abzüglich {0:.1f} von dessen Streuung</translation>
  </message>
  <message>
   <location filename="../ui/panels/strip_model.py" />
   <source>Done</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <location filename="../ui/panels/strip_model.py" />
   <source>Drift: its mean log-likelihood under the model is {0:.1f} spreads lower than that of the model's own photo</source>
   <translation>Drift: die mittlere Log-Likelihood unter dem Modell liegt {0:.1f} Streuungen unter der des Fotos, zu dem das Modell gehört</translation>
  </message>
  <message>
   <location filename="../ui/panels/strip_model.py" />
   <source>Labelled: something was done to it</source>
   <translation>Gelabelt: es wurde etwas daran getan</translation>
  </message>
  <message>
   <location filename="../ui/panels/strip_model.py" />
   <source>Nothing done to it yet</source>
   <translation>Noch nichts daran getan</translation>
  </message>
  <message>
   <location filename="../ui/panels/strip_view.py" />
   <source>Photos of the folder</source>
   <translation>Fotos des Ordners</translation>
  </message>
  <message>
   <location filename="../ui/panels/transport.py" />
   <source>One iteration further</source>
   <translation>Eine Iteration weiter</translation>
  </message>
  <message>
   <location filename="../ui/panels/transport.py" />
   <source>Play the iterations</source>
   <translation>Die Iterationen abspielen</translation>
  </message>
  <message>
   <location filename="../ui/panels/transport.py" />
   <source>To the starting guess</source>
   <translation>Zur ersten Schätzung</translation>
  </message>
  <message>
   <location filename="../ui/plots/range_histogram.py" />
   <source>Drag an end of the range; double click for the automatic one</source>
   <translation>Ein Ende des Bereichs ziehen; Doppelklick für den automatischen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/area_presenter.py" />
   <source>Area of interest</source>
   <translation>Interessierender Bereich</translation>
  </message>
  <message>
   <location filename="../ui/presenters/area_presenter.py" />
   <source>Drag over what counts · Shift: more · Alt: less · Esc ends</source>
   <translation>Umfahren, was zählt · Umschalt: mehr · Alt: weniger · Esc beendet</translation>
  </message>
  <message>
   <location filename="../ui/presenters/area_presenter.py" />
   <source>Nothing would be left inside; draw another area</source>
   <translation>Innen bliebe nichts übrig; zeichnen Sie einen anderen Bereich</translation>
  </message>
  <message>
   <location filename="../ui/presenters/area_presenter.py" />
   <source>Only inside {0}</source>
   <translation>Nur in {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/area_presenter.py" />
   <source>The whole photo counts already</source>
   <translation>Das ganze Foto zählt schon</translation>
  </message>
  <message>
   <location filename="../ui/presenters/area_presenter.py" />
   <source>Whole photo</source>
   <translation>Ganzes Foto</translation>
  </message>
  <message>
   <location filename="../ui/presenters/arrivals_presenter.py" />
   <source>Open photo</source>
   <translation>Foto öffnen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/arrivals_presenter.py" />
   <source>The clipboard holds no picture; copy one, then paste again</source>
   <translation>Die Zwischenablage enthält kein Bild; kopieren Sie eines und fügen Sie dann wieder ein</translation>
  </message>
  <message>
   <location filename="../ui/presenters/batch_presenter.py" />
   <source>Fitting one model to all photos</source>
   <translation>Ein Modell wird an alle Fotos angepasst</translation>
  </message>
  <message>
   <location filename="../ui/presenters/batch_presenter.py" />
   <source>Starting</source>
   <translation>Wird gestartet</translation>
  </message>
  <message>
   <location filename="../ui/presenters/batch_presenter.py" />
   <source>Stopping</source>
   <translation>Wird angehalten</translation>
  </message>
  <message>
   <location filename="../ui/presenters/batch_presenter.py" />
   <source>{0} of {1}</source>
   <translation>{0} von {1}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/brush_settings_presenter.py" />
   <source>Drag: gives back the labels below the paint · [ ]: size</source>
   <translation>Ziehen: gibt die Labels unter der Farbe zurück · [ ]: Größe</translation>
  </message>
  <message>
   <location filename="../ui/presenters/brush_settings_presenter.py" />
   <source>Drag: paints {0} · Shift: only over the label below · [ ]: size</source>
   <translation>Ziehen: malt {0} · Umschalt: nur über das Label darunter · [ ]: Größe</translation>
  </message>
  <message>
   <location filename="../ui/presenters/brush_settings_presenter.py" />
   <source>Drag: paints {0}, only over the label below · Shift: over all</source>
   <translation>Ziehen: malt {0}, nur über das Label darunter · Umschalt: über alle</translation>
  </message>
  <message>
   <location filename="../ui/presenters/brush_settings_presenter.py" />
   <source>the label below</source>
   <translation>das Label darunter</translation>
  </message>
  <message>
   <location filename="../ui/presenters/channels_presenter.py" />
   <source>Automatic contrast of {0}</source>
   <translation>Automatischer Kontrast von {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/channels_presenter.py" />
   <source>Contrast of {0}</source>
   <translation>Kontrast von {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/channels_presenter.py" />
   <source>Fit with {0}</source>
   <translation>Mit {0} anpassen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/channels_presenter.py" />
   <source>Fit without {0}</source>
   <translation>Ohne {0} anpassen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/channels_presenter.py" />
   <source>Hide {0}</source>
   <translation>{0} ausblenden</translation>
  </message>
  <message>
   <location filename="../ui/presenters/display_presenter.py" />
   <source>Regions are found without a fit.</source>
   <translation>Regionen werden ohne Anpassung gefunden.</translation>
  </message>
  <message>
   <location filename="../ui/presenters/display_presenter.py" />
   <source>These labels were not fitted; Fit goes on from them.</source>
   <translation>Diese Labels wurden nicht angepasst; Anpassen geht von ihnen aus.</translation>
  </message>
  <message>
   <location filename="../ui/presenters/export_presenter.py" />
   <source>Export writes labels of the overview; File → Export labels at full size writes those of all pixels</source>
   <translation>Exportieren schreibt Labels des Überblicks; Datei → Labels in voller Größe exportieren schreibt die aller Pixel</translation>
  </message>
  <message>
   <location filename="../ui/presenters/export_presenter.py" />
   <source>The labels are on their way; Export opens when they are there</source>
   <translation>Die Labels sind unterwegs; der Export öffnet sich, wenn sie da sind</translation>
  </message>
  <message>
   <location filename="../ui/presenters/export_presenter.py" />
   <source>The labels are on their way; they are exported when they are there</source>
   <translation>Die Labels sind unterwegs; sie werden exportiert, wenn sie da sind</translation>
  </message>
  <message>
   <location filename="../ui/presenters/export_presenter.py" />
   <source>There is nothing to export yet</source>
   <translation>Es gibt noch nichts zu exportieren</translation>
  </message>
  <message>
   <location filename="../ui/presenters/folder_presenter.py" />
   <source>Open a photo or a folder first</source>
   <translation>Öffnen Sie zuerst ein Foto oder einen Ordner</translation>
  </message>
  <message>
   <location filename="../ui/presenters/folder_presenter.py" />
   <source>Open folder</source>
   <translation>Ordner öffnen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/folder_presenter.py" />
   <source>This photo lies in no folder; open one from a folder</source>
   <translation>Dieses Foto liegt in keinem Ordner; öffnen Sie eines aus einem Ordner</translation>
  </message>
  <message>
   <location filename="../ui/presenters/folder_presenter.py" />
   <source>{0} is the first of these {1} photos</source>
   <translation>{0} ist das erste dieser {1} Fotos</translation>
  </message>
  <message>
   <location filename="../ui/presenters/folder_presenter.py" />
   <source>{0} is the first photo in {1}</source>
   <translation>{0} ist das erste Foto in {1}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/folder_presenter.py" />
   <source>{0} is the last of these {1} photos</source>
   <translation>{0} ist das letzte dieser {1} Fotos</translation>
  </message>
  <message>
   <location filename="../ui/presenters/folder_presenter.py" />
   <source>{0} is the last photo in {1}</source>
   <translation>{0} ist das letzte Foto in {1}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/folder_presenter.py" />
   <source>{0} is the only photo here</source>
   <translation>{0} ist das einzige Foto hier</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>All {0} photos are labelled by the model of {1}</source>
   <translation>
    <numerusform>Das einzige Foto wird durch das Modell von {1} gelabelt</numerusform>
    <numerusform>Alle {0} Fotos werden durch das Modell von {1} gelabelt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>All {0} photos are segmented by the settings of {1}</source>
   <translation>
    <numerusform>Das einzige Foto wird mit den Einstellungen von {1} segmentiert</numerusform>
    <numerusform>Alle {0} Fotos werden mit den Einstellungen von {1} segmentiert</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>All: {0}</source>
   <translation>Alle: {0}</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Labels of all {0} photos are called like those of {1}</source>
   <translation>
    <numerusform>Labels des einzigen Fotos heißen wie die von {1}</numerusform>
    <numerusform>Labels aller {0} Fotos heißen wie die von {1}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Model of {0}</source>
   <translation>Modell von {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Names of {0}</source>
   <translation>Namen von {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Not done</source>
   <translation>Nicht fertig</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Nothing was set for all photos</source>
   <translation>Für alle Fotos wurde nichts festgelegt</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Photos begin by themselves again; what they have got they keep</source>
   <translation>Fotos beginnen wieder für sich; was sie haben, behalten sie</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Regions lie in one photo only, so they are no model for others;</source>
   <translation>Regionen liegen nur in einem Foto und sind daher kein Modell für andere;</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Settings of {0}</source>
   <translation>Einstellungen von {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>There are no other photos here; open a folder</source>
   <translation>Hier gibt es keine anderen Fotos; öffnen Sie einen Ordner</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Wait until the fit has ended</source>
   <translation>Warten Sie, bis die Anpassung zu Ende ist</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>choose By colour first</source>
   <translation>wählen Sie zuerst Nach Farbe</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>{0} worked on before keep their marks and edits, and can undo it</source>
   <translation>
    <numerusform>{0} schon bearbeitetes behält seine Markierungen und Änderungen und kann es rückgängig machen</numerusform>
    <numerusform>{0} schon bearbeitete behalten ihre Markierungen und Änderungen und können es rückgängig machen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>All files (*)</source>
   <translation>Alle Dateien (*)</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>Masks ({0})</source>
   <translation>Masken ({0})</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>Models ({0})</source>
   <translation>Modelle ({0})</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>Open labels</source>
   <translation>Labels öffnen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>Open recipe</source>
   <translation>Rezept öffnen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>Recipe {0}</source>
   <translation>Rezept {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>Recipes ({0})</source>
   <translation>Rezepte ({0})</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>Segmented by the settings of {0}</source>
   <translation>Mit den Einstellungen von {0} segmentiert</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>The next photo is segmented by {0}</source>
   <translation>Das nächste Foto wird nach {0} segmentiert</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>Use model</source>
   <translation>Modell verwenden</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>undo brings it back</source>
   <translation>Rückgängig holt es zurück</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>what was painted, marked or locked went with the labels before;</source>
   <translation>was gemalt, markiert oder gesperrt war, ging mit den vorigen Labels;</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>{0} holds the settings that are set already</source>
   <translation>{0} enthält die schon gesetzten Einstellungen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>{0} was for the photo before; open it again for this one</source>
   <translation>{0} war für das vorige Foto; öffnen Sie es für dieses noch einmal</translation>
  </message>
  <message>
   <location filename="../ui/presenters/join_presenter.py" />
   <source>Click on a border: its two labels become one · Esc ends</source>
   <translation>Auf eine Grenze klicken: ihre zwei Labels werden eines · Esc beendet</translation>
  </message>
  <message>
   <location filename="../ui/presenters/join_presenter.py" />
   <source>Join {0} and {1}</source>
   <translation>{0} und {1} verbinden</translation>
  </message>
  <message>
   <location filename="../ui/presenters/join_presenter.py" />
   <source>No border is here; point at one between two labels</source>
   <translation>Hier ist keine Grenze; zeigen Sie auf eine zwischen zwei Labels</translation>
  </message>
  <message>
   <location filename="../ui/presenters/keeping_presenter.py" />
   <source>No earlier session of {0} is kept</source>
   <translation>Keine frühere Sitzung von {0} ist aufbewahrt</translation>
  </message>
  <message>
   <location filename="../ui/presenters/keeping_presenter.py" />
   <source>No session is kept</source>
   <translation>Keine Sitzung ist aufbewahrt</translation>
  </message>
  <message>
   <location filename="../ui/presenters/keeping_presenter.py" />
   <source>Pixture closes when the files are written</source>
   <translation>Pixture schließt, wenn die Dateien geschrieben sind</translation>
  </message>
  <message>
   <location filename="../ui/presenters/keeping_presenter.py" />
   <source>Pixture was ended while {0} was open; what was done to it until {1} is kept: File → Bring back last session</source>
   <translation>Pixture wurde beendet, während {0} offen war; was bis {1} daran getan wurde, ist aufbewahrt: Datei → Letzte Sitzung zurückholen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/keeping_presenter.py" />
   <source>What was done to {0} until {1} is kept: File → Bring back last session</source>
   <translation>Was bis {1} an {0} getan wurde, ist aufbewahrt: Datei → Letzte Sitzung zurückholen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_keys_presenter.py" />
   <source>No label has the key {0}; give one to a label with Shift+F2</source>
   <translation>Kein Label hat die Taste {0}; geben Sie sie einem Label mit Umschalt+F2</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>Label set {0}</source>
   <translation>Labelsatz {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>Label sets, COCO, LabelMe, CVAT ({0})</source>
   <translation>Labelsätze, COCO, LabelMe, CVAT ({0})</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>Leave label set {0}</source>
   <translation>Labelsatz {0} verlassen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>Open label set</source>
   <translation>Labelsatz öffnen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>Rename {0} “{1}”</source>
   <translation>{0} in „{1}“ umbenennen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>Save label set</source>
   <translation>Labelsatz speichern</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>Saved label set {0}; photos that are opened next get its labels</source>
   <translation>Labelsatz {0} gespeichert; danach geöffnete Fotos bekommen seine Labels</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>The labels are on their way; try again in a moment</source>
   <translation>Die Labels sind unterwegs; versuchen Sie es gleich noch einmal</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>The labels have changed meanwhile; try again</source>
   <translation>Die Labels haben sich inzwischen geändert; versuchen Sie es noch einmal</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>the next photo's labels get the names of {0}</source>
   <translation>die Labels des nächsten Fotos bekommen die Namen von {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>{0} of {1} labels are those of {2}</source>
   <translation>{0} von {1} Labels sind die von {2}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>{0}; without {1}</source>
   <translation>{0}; ohne {1}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Choose a label first: click it</source>
   <translation>Wählen Sie zuerst ein Label: klicken Sie darauf</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Choose two labels or more to merge: Ctrl+click them</source>
   <translation>Wählen Sie zwei oder mehr Labels zum Vereinen: Strg+Klick</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Finer in {0}</source>
   <translation>Feiner in {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Leave out {0}</source>
   <translation>{0} auslassen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Merge {0}</source>
   <translation>{0} vereinen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>No label is left out</source>
   <translation>Kein Label ist ausgelassen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Nothing of the label touches anything else of it</source>
   <translation>Nichts am Label berührt etwas anderes davon</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Only regions are opened; tick Regions first, or split by colour</source>
   <translation>Nur Regionen lassen sich verfeinern; wählen Sie zuerst Regionen, oder teilen Sie nach Farbe</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Split {0} by colour</source>
   <translation>{0} nach Farbe teilen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Split {0} into pieces</source>
   <translation>{0} in Stücke teilen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Take things of {0} apart</source>
   <translation>Dinge von {0} trennen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>The label is one connected piece already</source>
   <translation>Das Label ist schon ein zusammenhängendes Stück</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>The labels are on their way; change them in a moment</source>
   <translation>Die Labels sind unterwegs; ändern Sie sie gleich</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>{0} is locked; unlock it first (Ctrl+L)</source>
   <translation>{0} ist gesperrt; entsperren Sie es zuerst (Strg+L)</translation>
  </message>
  <message>
   <location filename="../ui/presenters/labels_presenter.py" />
   <source>Hide others</source>
   <translation>Andere ausblenden</translation>
  </message>
  <message>
   <location filename="../ui/presenters/labels_presenter.py" />
   <source>Recolour {0}</source>
   <translation>{0} umfärben</translation>
  </message>
  <message>
   <location filename="../ui/presenters/labels_presenter.py" />
   <source>Reset colours</source>
   <translation>Farben zurücksetzen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/labels_presenter.py" />
   <source>Show all</source>
   <translation>Alle zeigen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>All pixels are being gone through; stop that first</source>
   <translation>Alle Pixel werden durchgegangen; halten Sie das zuerst an</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Counting colours: {0:,} of {1:,} parts</source>
   <translation>Farben werden gezählt: {0:,} von {1:,} Teilen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Counting labels: {0:,} of {1:,} parts</source>
   <translation>Labels werden gezählt: {0:,} von {1:,} Teilen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Export labels at full size</source>
   <translation>Labels in voller Größe exportieren</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Finding small regions: {0:,} of {1:,} parts</source>
   <translation>Kleine Regionen werden gesucht: {0:,} von {1:,} Teilen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Fit on all pixels</source>
   <translation>An alle Pixel anpassen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Fitted on {0:,.1f} megapixels, {1:,} colours, {2} iterations</source>
   <translation>An {0:,.1f} Megapixel angepasst, {1:,} Farben, {2} Iterationen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Fitting, iteration {0}</source>
   <translation>Wird angepasst, Iteration {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Joining small regions: {0:,} of {1:,} parts</source>
   <translation>Kleine Regionen werden verbunden: {0:,} von {1:,} Teilen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Labelling: {0:,} of {1:,} parts</source>
   <translation>Labels werden zugeordnet: {0:,} von {1:,} Teilen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Labels of all pixels are in {0}</source>
   <translation>Labels aller Pixel sind in {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Making an overview of {0}: {1:.0f}%</source>
   <translation>Überblick von {0} wird erstellt: {1:.0f} %</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Making smaller copies: {0:,} of {1:,} parts</source>
   <translation>Kleinere Kopien entstehen: {0:,} von {1:,} Teilen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Measuring grain: {0:,} of {1:,} parts</source>
   <translation>Körnung wird gemessen: {0:,} von {1:,} Teilen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Settings have changed meanwhile; choose Fit on all pixels again</source>
   <translation>Einstellungen haben sich inzwischen geändert; wählen Sie noch einmal An alle Pixel anpassen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Starting workers</source>
   <translation>Helfer werden gestartet</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Stopped; the labels are those from before</source>
   <translation>Angehalten; die Labels sind die von vorher</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Stopped; the same export goes on from there</source>
   <translation>Angehalten; derselbe Export macht dort weiter</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Stopped; what was counted is kept until the window closes</source>
   <translation>Angehalten; was gezählt ist, bleibt, bis das Fenster schließt</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>This is an overview of a photo too large for memory; zoom in for its pixels, and choose Fit → Fit on all pixels once you like what you see</source>
   <translation>Dies ist ein Überblick eines Fotos, das für den Speicher zu groß ist; zoomen Sie hinein, um seine Pixel zu sehen, und wählen Sie Anpassung → An alle Pixel anpassen, wenn Ihnen gefällt, was Sie sehen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>{0}; choose Export for labels of its size</source>
   <translation>{0}; wählen Sie Exportieren für Labels seiner Größe</translation>
  </message>
  <message>
   <location filename="../ui/presenters/lock_presenter.py" />
   <source>Lock {0}</source>
   <translation>{0} sperren</translation>
  </message>
  <message>
   <location filename="../ui/presenters/lock_presenter.py" />
   <source>Unlock {0}</source>
   <translation>{0} entsperren</translation>
  </message>
  <message>
   <location filename="../ui/presenters/marks_presenter.py" />
   <source>Drag: marks {0} · Ctrl: new label · Shift or right: erase · [ ]: size</source>
   <translation>Ziehen: markiert {0} · Strg: neues Label · Umschalt oder rechts: radieren · [ ]: Größe</translation>
  </message>
  <message>
   <location filename="../ui/presenters/marks_presenter.py" />
   <source>Erase all marks</source>
   <translation>Alle Markierungen radieren</translation>
  </message>
  <message>
   <location filename="../ui/presenters/marks_presenter.py" />
   <source>Regions are found without a fit: scribbles teach nothing here</source>
   <translation>Regionen werden ohne Anpassung gefunden: Kritzel lehren hier nichts</translation>
  </message>
  <message>
   <location filename="../ui/presenters/marks_presenter.py" />
   <source>These labels come from no fit: scribbles count once F5 fits on</source>
   <translation>Diese Labels kommen aus keiner Anpassung: Kritzel zählen, sobald F5 anpasst</translation>
  </message>
  <message>
   <location filename="../ui/presenters/marks_presenter.py" />
   <source>a new label</source>
   <translation>ein neues Label</translation>
  </message>
  <message>
   <location filename="../ui/presenters/merge_presenter.py" />
   <source>There are no two labels that could be proposed</source>
   <translation>Es gibt keine zwei Labels, die sich vorschlagen ließen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/modes_presenter.py" />
   <source>By colour</source>
   <translation>Nach Farbe</translation>
  </message>
  <message>
   <location filename="../ui/presenters/modes_presenter.py" />
   <source>By region</source>
   <translation>Nach Region</translation>
  </message>
  <message>
   <location filename="../ui/presenters/objects_presenter.py" />
   <source>Objects: {0}</source>
   <translation>Objekte: {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/painting.py" />
   <source>Erase paint</source>
   <translation>Farbe radieren</translation>
  </message>
  <message>
   <location filename="../ui/presenters/painting.py" />
   <source>Nothing is painted yet that could be erased</source>
   <translation>Es ist noch nichts gemalt, das sich radieren ließe</translation>
  </message>
  <message>
   <location filename="../ui/presenters/painting.py" />
   <source>Nothing there could be changed</source>
   <translation>Dort ließ sich nichts ändern</translation>
  </message>
  <message>
   <location filename="../ui/presenters/painting.py" />
   <source>Paint {0}</source>
   <translation>{0} malen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/painting.py" />
   <source>The labels are on their way; paint when they are there</source>
   <translation>Die Labels sind unterwegs; malen Sie, wenn sie da sind</translation>
  </message>
  <message>
   <location filename="../ui/presenters/painting.py" />
   <source>The labels have changed meanwhile; nothing was painted</source>
   <translation>Die Labels haben sich inzwischen geändert; nichts wurde gemalt</translation>
  </message>
  <message>
   <location filename="../ui/presenters/palette_presenter.py" />
   <source>As in the photo</source>
   <translation>Wie im Foto</translation>
  </message>
  <message>
   <location filename="../ui/presenters/palette_presenter.py" />
   <source>Blue to yellow</source>
   <translation>Blau bis Gelb</translation>
  </message>
  <message>
   <location filename="../ui/presenters/palette_presenter.py" />
   <source>Greys</source>
   <translation>Grautöne</translation>
  </message>
  <message>
   <location filename="../ui/presenters/palette_presenter.py" />
   <source>Okabe and Ito</source>
   <translation>Okabe und Ito</translation>
  </message>
  <message>
   <location filename="../ui/presenters/palette_presenter.py" />
   <source>Palette “{0}”</source>
   <translation>Palette „{0}“</translation>
  </message>
  <message>
   <location filename="../ui/presenters/palette_presenter.py" />
   <source>Standard</source>
   <translation>Standard</translation>
  </message>
  <message>
   <location filename="../ui/presenters/palette_presenter.py" />
   <source>Vibrant</source>
   <translation>Kräftig</translation>
  </message>
  <message>
   <location filename="../ui/presenters/picking_presenter.py" />
   <source>Click on a thing · Esc ends</source>
   <translation>Auf ein Ding klicken · Esc beendet</translation>
  </message>
  <message>
   <location filename="../ui/presenters/picking_presenter.py" />
   <source>Click: more · Right or Alt: not this · Backspace: back · Enter: {0}</source>
   <translation>Klick: mehr · Rechts oder Alt: nicht dies · Rücktaste: zurück · Enter: {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/picking_presenter.py" />
   <source>Looking at the photo…</source>
   <translation>Das Foto wird betrachtet…</translation>
  </message>
  <message>
   <location filename="../ui/presenters/picking_presenter.py" />
   <source>into {0}, with Shift new</source>
   <translation>in {0}, mit Umschalt neu</translation>
  </message>
  <message>
   <location filename="../ui/presenters/picking_presenter.py" />
   <source>new label</source>
   <translation>neues Label</translation>
  </message>
  <message>
   <location filename="../ui/presenters/pixel_presenter.py" />
   <source>mean of {0:.3g} × {1:.3g} pixels</source>
   <translation>Mittel von {0:.3g} × {1:.3g} Pixeln</translation>
  </message>
  <message>
   <location filename="../ui/presenters/pixel_presenter.py" />
   <source>no value</source>
   <translation>kein Wert</translation>
  </message>
  <message>
   <location filename="../ui/presenters/pixel_presenter.py" />
   <source>transparent</source>
   <translation>durchsichtig</translation>
  </message>
  <message>
   <location filename="../ui/presenters/pointing.py" />
   <source>Take the thing</source>
   <translation>Das Ding nehmen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/pointing.py" />
   <source>The label is locked; unlock it first (Ctrl+L), or make a new one</source>
   <translation>Das Label ist gesperrt; entsperren Sie es zuerst (Strg+L), oder machen Sie ein neues</translation>
  </message>
  <message>
   <location filename="../ui/presenters/pointing.py" />
   <source>The labels are on their way; take the thing when they are</source>
   <translation>Die Labels sind unterwegs; nehmen Sie das Ding, wenn sie da sind</translation>
  </message>
  <message>
   <location filename="../ui/presenters/preferences_presenter.py" />
   <source>In private: no photo is listed among the recent ones, and nothing is kept of what is done; save what you want to keep</source>
   <translation>Privat: kein Foto wird unter den letzten genannt, und nichts wird von dem aufbewahrt, was getan wird; speichern Sie, was Sie behalten wollen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/preferences_presenter.py" />
   <source>Nothing</source>
   <translation>Nichts</translation>
  </message>
  <message>
   <location filename="../ui/presenters/preferences_presenter.py" />
   <source>Photos and sessions are kept again</source>
   <translation>Fotos und Sitzungen werden wieder aufbewahrt</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/presenters/preferences_presenter.py" />
   <source>{0} in {1} sessions</source>
   <translation>
    <numerusform>{0} in {1} Sitzung</numerusform>
    <numerusform>{0} in {1} Sitzungen</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/presenters/project_presenter.py" />
   <source>Projects ({0})</source>
   <translation>Projekte ({0})</translation>
  </message>
  <message>
   <location filename="../ui/presenters/project_presenter.py" />
   <source>Save project</source>
   <translation>Projekt speichern</translation>
  </message>
  <message>
   <location filename="../ui/presenters/project_presenter.py" />
   <source>Saved {0}</source>
   <translation>{0} gespeichert</translation>
  </message>
  <message>
   <location filename="../ui/presenters/project_presenter.py" />
   <source>Where is {0}?</source>
   <translation>Wo ist {0}?</translation>
  </message>
  <message>
   <location filename="../ui/presenters/recipe_presenter.py" />
   <source>Copied: {0}</source>
   <translation>Kopiert: {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/recipe_presenter.py" />
   <source>Save model</source>
   <translation>Modell speichern</translation>
  </message>
  <message>
   <location filename="../ui/presenters/recipe_presenter.py" />
   <source>Save recipe</source>
   <translation>Rezept speichern</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>Fill holes of {0}</source>
   <translation>Löcher von {0} füllen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>Grow {0}</source>
   <translation>{0} wachsen lassen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>Remove specks of {0}</source>
   <translation>Flecken von {0} entfernen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>Shrink {0}</source>
   <translation>{0} schrumpfen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>Smooth {0}</source>
   <translation>{0} glätten</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>That changes no pixel; try another amount</source>
   <translation>Das ändert kein Pixel; versuchen Sie eine andere Menge</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>below {0} pixels</source>
   <translation>unter {0} Pixeln</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>up to {0} pixels</source>
   <translation>bis zu {0} Pixel</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>{0} px</source>
   <translation>{0} px</translation>
  </message>
  <message>
   <location filename="../ui/presenters/rewind_presenter.py" />
   <source>Keep iteration {0}</source>
   <translation>Iteration {0} behalten</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scale_presenter.py" />
   <source>Draw a line along a scale bar · Shift keeps it straight · Esc ends</source>
   <translation>Eine Linie entlang eines Maßstabs ziehen · Umschalt hält sie gerade · Esc beendet</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scale_presenter.py" />
   <source>Scale: {0} {1} a pixel</source>
   <translation>Maßstab: {0} {1} je Pixel</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scatter_presenter.py" />
   <source>Move mean {0}</source>
   <translation>Mittelwert {0} bewegen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>Erase mark of {0}</source>
   <translation>Markierung von {0} radieren</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>Mark {0}</source>
   <translation>{0} markieren</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>No label is there; choose one first, or hold Ctrl to start one</source>
   <translation>Dort ist kein Label; wählen Sie zuerst eines, oder halten Sie Strg, um eines zu beginnen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>Nothing is marked yet that could be erased</source>
   <translation>Es ist noch nichts markiert, das sich radieren ließe</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>Regions are found without a fit that marks could teach; paint instead</source>
   <translation>Regionen werden ohne Anpassung gefunden, die Markierungen lehren könnten; malen Sie stattdessen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>Strength of marks {0:g}</source>
   <translation>Stärke der Markierungen {0:g}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>The labels are on their way; scribble when they are there</source>
   <translation>Die Labels sind unterwegs; kritzeln Sie, wenn sie da sind</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>The labels are on their way; start a new one when they are there</source>
   <translation>Die Labels sind unterwegs; beginnen Sie ein neues, wenn sie da sind</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>The marks are hidden; show them to erase one</source>
   <translation>Die Markierungen sind ausgeblendet; zeigen Sie sie, um eine zu radieren</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>These labels come from no fit; marks count once F5 fits on from them</source>
   <translation>Diese Labels kommen aus keiner Anpassung; Markierungen zählen, sobald F5 von ihnen aus anpasst</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>Automatic K</source>
   <translation>Automatisches K</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>By colour, K = {0}</source>
   <translation>Nach Farbe, K = {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>Detail {0:.2f}</source>
   <translation>Detail {0:.2f}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>K = {0}</source>
   <translation>K = {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>K by hand</source>
   <translation>K von Hand</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>Labels are by colour again; undo brings the regions back.</source>
   <translation>Labels sind wieder nach Farbe; Rückgängig bringt die Regionen zurück.</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>Opacity {0}%</source>
   <translation>Deckkraft {0} %</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>Smallest area {0}</source>
   <translation>Kleinste Fläche {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>Smoothing {0:.2g}</source>
   <translation>Glättung {0:.2g}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Choose a label first: what is clicked becomes a part of it</source>
   <translation>Wählen Sie zuerst ein Label: was angeklickt wird, wird ein Teil davon</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Click along a border: paints {0}</source>
   <translation>An einer Grenze entlang klicken: malt {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Click corners: paints {0}</source>
   <translation>Ecken klicken: malt {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Click: more · Enter or first corner: closes · Backspace: back · Esc drops</source>
   <translation>Klick: mehr · Enter oder erste Ecke: schließt · Rücktaste: zurück · Esc verwirft</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Click: paints the area {0} · Right or Alt: erase · Esc ends</source>
   <translation>Klick: malt die Fläche {0} · Rechts oder Alt: radieren · Esc beendet</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Drag a rectangle: paints {0}</source>
   <translation>Ein Rechteck ziehen: malt {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Drag around it: paints {0}</source>
   <translation>Umfahren: malt {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Let go: paints · Esc drops</source>
   <translation>Loslassen: malt · Esc verwirft</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Shift: only over the label below · Right or Alt: erase</source>
   <translation>Umschalt: nur über das Label darunter · Rechts oder Alt: radieren</translation>
  </message>
  <message>
   <location filename="../ui/presenters/strip_presenter.py" />
   <source>kept {0}; File → Bring back last session</source>
   <translation>{0} aufbewahrt; Datei → Letzte Sitzung zurückholen</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>0  certain</source>
   <translation>0  sicher</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>1 pixel in 10,000</source>
   <translation>1 Pixel von 10.000</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>Bright where two labels or more are about as likely as each other.</source>
   <translation>Hell, wo zwei oder mehr Labels etwa gleich wahrscheinlich sind.</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>How few pixels have a colour that the mixture explains so badly.</source>
   <translation>Wie wenige Pixel eine Farbe haben, die die Mischung so schlecht erklärt.</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>How likely a pixel of this colour belongs to the label.</source>
   <translation>Wie wahrscheinlich ein Pixel dieser Farbe zum Label gehört.</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>No pixel changed label since the last result.</source>
   <translation>Kein Pixel hat seit dem letzten Ergebnis das Label gewechselt.</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>Probability of {0}</source>
   <translation>Wahrscheinlichkeit von {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>There is no earlier result yet. Change a setting to compare.</source>
   <translation>Es gibt noch kein früheres Ergebnis. Ändern Sie eine Einstellung, um zu vergleichen.</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>two as likely  1</source>
   <translation>zwei gleich wahrscheinlich  1</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>usual</source>
   <translation>üblich</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>{0} of pixels changed label since the last result.</source>
   <translation>{0} der Pixel haben seit dem letzten Ergebnis das Label gewechselt.</translation>
  </message>
  <message>
   <location filename="../ui/session/autosave.py" />
   <source>What is done cannot be kept: {0}</source>
   <translation>Was getan wird, lässt sich nicht aufbewahren: {0}</translation>
  </message>
  <message>
   <location filename="../ui/session/beginnings.py" />
   <source>It begins with the settings of {0}; untick Photo → New photos begin with these settings to start fresh</source>
   <translation>Es beginnt mit den Einstellungen von {0}; wählen Sie Foto → Neue Fotos beginnen mit diesen Einstellungen ab, um neu zu beginnen</translation>
  </message>
  <message>
   <location filename="../ui/session/fit_runner.py" />
   <source>not enough memory; try a smaller photo</source>
   <translation>nicht genug Speicher; versuchen Sie ein kleineres Foto</translation>
  </message>
  <message>
   <location filename="../ui/session/fit_runner.py" />
   <source>the fit failed</source>
   <translation>die Anpassung ist gescheitert</translation>
  </message>
  <message>
   <location filename="../ui/session/incoming.py" />
   <source>Photos and projects ({0})</source>
   <translation>Fotos und Projekte ({0})</translation>
  </message>
  <message>
   <location filename="../ui/session/incoming.py" />
   <source>Zarr stores ({0})</source>
   <translation>Zarr-Speicher ({0})</translation>
  </message>
  <message>
   <location filename="../ui/session/session.py" />
   <source>Fit again</source>
   <translation>Neu anpassen</translation>
  </message>
  <message>
   <location filename="../ui/session/session.py" />
   <source>Fit from these labels</source>
   <translation>Von diesen Labels aus anpassen</translation>
  </message>
  <message>
   <location filename="../ui/session/session.py" />
   <source>Stopped; the photo was not opened</source>
   <translation>Angehalten; das Foto wurde nicht geöffnet</translation>
  </message>
  <message>
   <location filename="../ui/widgets/dock_title.py" />
   <source>Float or dock</source>
   <translation>Lösen oder andocken</translation>
  </message>
  <message>
   <location filename="../ui/widgets/fold.py" />
   <source>closed</source>
   <translation>geschlossen</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;About Pixture</source>
   <translation>Über &amp;Pixture</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Actual size</source>
   <translation>Tatsächliche &amp;Größe</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Batch…</source>
   <translation>S&amp;tapel…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Bring back all</source>
   <translation>Alle zurü&amp;ckholen</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Copy view</source>
   <translation>Ansicht &amp;kopieren</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Done</source>
   <translation>F&amp;ertig</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Each photo by itself</source>
   <translation>&amp;Jedes Foto für sich</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Edit</source>
   <translation>&amp;Bearbeiten</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Erase all marks</source>
   <translation>Alle Mar&amp;kierungen radieren</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Export…</source>
   <translation>E&amp;xportieren…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;File</source>
   <translation>&amp;Datei</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Fill holes…</source>
   <translation>Löcher &amp;füllen…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Fit</source>
   <translation>&amp;Anpassen</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Fit in window</source>
   <translation>&amp;Ins Fenster einpassen</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Grow…</source>
   <translation>Wachsen &amp;lassen…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Help</source>
   <translation>&amp;Hilfe</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Hide or show</source>
   <translation>&amp;Ein- oder ausblenden</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Keep this iteration</source>
   <translation>&amp;Diese Iteration behalten</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Labels</source>
   <translation>&amp;Labels</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Labels on or off</source>
   <translation>&amp;Labels ein oder aus</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Leave out</source>
   <translation>A&amp;uslassen</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Merge</source>
   <translation>Ve&amp;reinen</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Next label</source>
   <translation>Näc&amp;hstes Label</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Next photo</source>
   <translation>Nächstes &amp;Foto</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Open…</source>
   <translation>Öff&amp;nen…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Paste photo</source>
   <translation>&amp;Foto einfügen</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Photo</source>
   <translation>&amp;Foto</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Preferences…</source>
   <translation>&amp;Einstellungen…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Previous label</source>
   <translation>&amp;Voriges Label</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Previous photo</source>
   <translation>&amp;Voriges Foto</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Quit</source>
   <translation>B&amp;eenden</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Rename…</source>
   <translation>Um&amp;benennen…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Reset layout</source>
   <translation>&amp;Anordnung zurücksetzen</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Shortcuts</source>
   <translation>&amp;Tastenkürzel</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Split by colour</source>
   <translation>&amp;Nach Farbe teilen</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Stop</source>
   <translation>An&amp;halten</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Use model…</source>
   <translation>Modell &amp;verwenden…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;View</source>
   <translation>&amp;Ansicht</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Whole photo again</source>
   <translation>&amp;Wieder das ganze Foto</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Bring bac&amp;k last session</source>
   <translation>Letzte Sitzung &amp;zurückholen</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>By &amp;colour</source>
   <translation>Nach &amp;Farbe</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>By &amp;region</source>
   <translation>&amp;Nach Region</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Choose all</source>
   <translation>Alle wählen</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Choose the others</source>
   <translation>Die anderen wählen</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Copy as co&amp;mmand</source>
   <translation>&amp;Als Befehl kopieren</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Count and measure ob&amp;jects</source>
   <translation>&amp;Objekte zählen und messen</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Export a&amp;gain</source>
   <translation>N&amp;och einmal exportieren</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Export labels at full si&amp;ze…</source>
   <translation>&amp;Labels in voller Größe exportieren…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>F&amp;it</source>
   <translation>A&amp;npassung</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>F&amp;ull screen</source>
   <translation>&amp;Vollbild</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Fai&amp;nter</source>
   <translation>&amp;Schwächer</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Finer here</source>
   <translation>Hier feiner</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Fit on all &amp;pixels</source>
   <translation>An alle &amp;Pixel anpassen</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Hide or show &amp;others</source>
   <translation>&amp;Andere ein- oder ausblenden</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>L&amp;earn EM…</source>
   <translation>&amp;EM lernen…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Leave label set</source>
   <translation>Labelsatz verlassen</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Lock or &amp;unlock</source>
   <translation>Sperren &amp;oder entsperren</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Merge the two most ali&amp;ke</source>
   <translation>Die &amp;zwei ähnlichsten vereinen</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Ne&amp;w photos begin with these settings</source>
   <translation>&amp;Neue Fotos beginnen mit diesen Einstellungen</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Note and key…</source>
   <translation>Notiz und Taste…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Onl&amp;y inside this label</source>
   <translation>Nur &amp;in diesem Label</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Open &amp;folder…</source>
   <translation>Or&amp;dner öffnen…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Open &amp;labels…</source>
   <translation>L&amp;abels öffnen…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Open a&amp;ddress…</source>
   <translation>A&amp;dresse öffnen…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Open label set…</source>
   <translation>Labelsatz öffnen…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Open rec&amp;ipe…</source>
   <translation>&amp;Rezept öffnen…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>P&amp;hoto strip</source>
   <translation>&amp;Fotostreifen</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Palette…</source>
   <translation>Palette…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Pri&amp;vate</source>
   <translation>Pr&amp;ivat</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Probability or &amp;back</source>
   <translation>&amp;Wahrscheinlichkeit oder zurück</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Re&amp;colour…</source>
   <translation>U&amp;mfärben…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Remove specks…</source>
   <translation>Flecken entfernen…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Save &amp;model…</source>
   <translation>&amp;Modell speichern…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Save label set…</source>
   <translation>Labelsatz speichern…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Save projec&amp;t</source>
   <translation>&amp;Projekt speichern</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Save project &amp;as…</source>
   <translation>Projekt speichern &amp;unter…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Save re&amp;cipe…</source>
   <translation>Rezept &amp;speichern…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Show &amp;log</source>
   <translation>Protokoll &amp;zeigen</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Show mar&amp;ks</source>
   <translation>&amp;Markierungen zeigen</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Shrink…</source>
   <translation>Schrumpfen…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Smooth…</source>
   <translation>Glätten…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Split into connected p&amp;ieces</source>
   <translation>In zusammenhängende &amp;Stücke teilen</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Stron&amp;ger</source>
   <translation>&amp;Kräftiger</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Take &amp;touching things apart</source>
   <translation>Berührende Dinge &amp;trennen</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>The same &amp;again</source>
   <translation>&amp;Dasselbe noch einmal</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>These &amp;settings for all</source>
   <translation>&amp;Diese Einstellungen für alle</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>These n&amp;ames for all</source>
   <translation>Diese Namen für &amp;alle</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>This &amp;model for all</source>
   <translation>Dieses &amp;Modell für alle</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Zoom &amp;in</source>
   <translation>Ve&amp;rgrößern</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Zoom &amp;out</source>
   <translation>V&amp;erkleinern</translation>
  </message>
  <message>
   <location filename="../ui/window/keymap.py" />
   <source>Redo</source>
   <translation>Wiederherstellen</translation>
  </message>
  <message>
   <location filename="../ui/window/keymap.py" />
   <source>the canvas and lists</source>
   <translation>die Zeichenfläche und Listen</translation>
  </message>
  <message>
   <location filename="../ui/window/main_window.py" />
   <source>How strong the labels lie over the photo</source>
   <translation>Wie kräftig die Labels über dem Foto liegen</translation>
  </message>
  <message>
   <location filename="../ui/window/main_window.py" />
   <source>Overlay opacity</source>
   <translation>Deckkraft der Labels</translation>
  </message>
  <message>
   <location filename="../ui/window/main_window.py" />
   <source>Something went wrong: {0}</source>
   <translation>Etwas ging schief: {0}</translation>
  </message>
  <message>
   <location filename="../ui/window/menus.py" />
   <source>&amp;Clear this list</source>
   <translation>&amp;Diese Liste leeren</translation>
  </message>
  <message>
   <location filename="../ui/window/menus.py" />
   <source>&amp;Panels</source>
   <translation>&amp;Bereiche</translation>
  </message>
  <message>
   <location filename="../ui/window/menus.py" />
   <source>&amp;Theme</source>
   <translation>&amp;Thema</translation>
  </message>
  <message>
   <location filename="../ui/window/menus.py" />
   <source>No photos yet</source>
   <translation>Noch keine Fotos</translation>
  </message>
  <message>
   <location filename="../ui/window/menus.py" />
   <source>Open &amp;recent</source>
   <translation>Zuletzt &amp;geöffnet</translation>
  </message>
  <message>
   <location filename="../ui/window/menus.py" />
   <source>Open &amp;sample</source>
   <translation>&amp;Beispiel öffnen</translation>
  </message>
  <message>
   <location filename="../ui/window/menus.py" />
   <source>System</source>
   <translation>System</translation>
  </message>
  <message>
   <location filename="../ui/window/toolbar.py" />
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <location filename="../ui/window/toolbar.py" />
   <source>Overlay</source>
   <translation>Deckkraft</translation>
  </message>
  <message>
   <location filename="../ui/window/window_actions.py" />
   <source>Copied: the view as a picture</source>
   <translation>Kopiert: die Ansicht als Bild</translation>
  </message>
 </context>
</TS>
