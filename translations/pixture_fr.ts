<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
 <context>
  <name>Pixture</name>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>A page about the objects, PDF</source>
   <translation>Une page sur les objets, PDF</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>All settings, to do it again</source>
   <translation>Tous les réglages, pour recommencer</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Annotations</source>
   <translation>Annotations</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>COCO annotations</source>
   <translation>Annotations COCO</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>COCO annotations, as polygons</source>
   <translation>Annotations COCO, en polygones</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>CVAT segmentation mask</source>
   <translation>Masque de segmentation CVAT</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Data</source>
   <translation>Données</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Datumaro annotations</source>
   <translation>Annotations Datumaro</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>GeoJSON outlines for QuPath</source>
   <translation>Contours GeoJSON pour QuPath</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>How likely each label is, a page each</source>
   <translation>Probabilité de chaque étiquette, une page chacune</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Ids of objects as grey values</source>
   <translation>Numéros des objets en valeurs de gris</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Ids of objects, 16 or 32 bits</source>
   <translation>Numéros des objets, 16 ou 32 bits</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>ImageJ ROIs</source>
   <translation>ROI d’ImageJ</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Label Studio brush strokes</source>
   <translation>Traits de pinceau Label Studio</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Label ids as grey values</source>
   <translation>Numéros d’étiquettes en valeurs de gris</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Label ids for napari, OME-TIFF</source>
   <translation>Numéros d’étiquettes pour napari, OME-TIFF</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Label ids with colours for ImageJ</source>
   <translation>Numéros d’étiquettes en couleurs pour ImageJ</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Label ids with their colours</source>
   <translation>Numéros d’étiquettes avec leurs couleurs</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>LabelMe mask shapes</source>
   <translation>Formes de masque LabelMe</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Labels and mixture for NumPy</source>
   <translation>Étiquettes et mélange pour NumPy</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Layers for Photoshop, GIMP and Krita</source>
   <translation>Calques pour Photoshop, GIMP et Krita</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Masks</source>
   <translation>Masques</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Mean colours for Adobe's programs</source>
   <translation>Couleurs moyennes pour les logiciels Adobe</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Mean colours for GIMP, Inkscape and Krita</source>
   <translation>Couleurs moyennes pour GIMP, Inkscape et Krita</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Mean colours for style sheets</source>
   <translation>Couleurs moyennes pour feuilles de style</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Measurements of labels and regions</source>
   <translation>Mesures des étiquettes et régions</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Measurements of objects</source>
   <translation>Mesures des objets</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Names, colours and shares</source>
   <translation>Noms, couleurs et parts</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>One black and white mask a label, a PNG if there is one</source>
   <translation>Un masque noir et blanc par étiquette ; un PNG s’il n’y en a qu’un</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Outlines</source>
   <translation>Contours</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Pascal VOC's folders</source>
   <translation>Dossiers Pascal VOC</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>SVG paths</source>
   <translation>Tracés SVG</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>The mixture, to label other photos by</source>
   <translation>Le mélange, pour étiqueter d’autres photos</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>The photo where its labels are</source>
   <translation>La photo là où sont ses étiquettes</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>The photo with its labels, as shown</source>
   <translation>La photo avec ses étiquettes, comme affichée</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>The same page, PNG</source>
   <translation>La même page, PNG</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>The same page, SVG</source>
   <translation>La même page, SVG</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>The same without what is empty around it</source>
   <translation>La même sans le vide autour</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>The session, to go on with it</source>
   <translation>La session, pour la continuer</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>YOLO outlines in their folders</source>
   <translation>Contours YOLO dans leurs dossiers</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>YOLO segmentation outlines</source>
   <translation>Contours de segmentation YOLO</translation>
  </message>
  <message>
   <location filename="../ui/application.py" />
   <source>Not exported: {0}</source>
   <translation>Non exporté : {0}</translation>
  </message>
  <message>
   <location filename="../ui/canvas/empty_state.py" />
   <source>Drop a photo here</source>
   <translation>Déposez une photo ici</translation>
  </message>
  <message>
   <location filename="../ui/canvas/empty_state.py" />
   <source>It is segmented as soon as it opens.</source>
   <translation>Elle est segmentée dès qu’elle s’ouvre.</translation>
  </message>
  <message>
   <location filename="../ui/canvas/empty_state.py" />
   <source>No photo yet</source>
   <translation>Pas encore de photo</translation>
  </message>
  <message>
   <location filename="../ui/canvas/empty_state.py" />
   <source>Open photo…</source>
   <translation>Ouvrir une photo…</translation>
  </message>
  <message>
   <location filename="../ui/canvas/empty_state.py" />
   <source>Try a sample</source>
   <translation>Essayer un exemple</translation>
  </message>
  <message>
   <location filename="../ui/canvas/empty_state.py" />
   <source>open</source>
   <translation>ouvrir</translation>
  </message>
  <message>
   <location filename="../ui/canvas/empty_state.py" />
   <source>paste</source>
   <translation>coller</translation>
  </message>
  <message>
   <location filename="../ui/canvas/photo_canvas.py" />
   <source>Photo</source>
   <translation>Photo</translation>
  </message>
  <message>
   <location filename="../ui/canvas/photo_canvas.py" />
   <source>Wheel zooms, drag or arrow keys pan, Home fits, hold / to see the photo alone; with a tool, arrow keys move a crosshair, Space clicks there and X clicks right</source>
   <translation>La molette zoome, glisser ou les flèches déplacent, Origine ajuste, maintenir / montre la photo seule ; avec un outil, les flèches déplacent un réticule, Espace y clique et X fait un clic droit</translation>
  </message>
  <message>
   <location filename="../ui/canvas/readout.py" />
   <source>Pixel under the cursor</source>
   <translation>Pixel sous le curseur</translation>
  </message>
  <message>
   <location filename="../ui/canvas/readout.py" />
   <source>grey</source>
   <translation>gris</translation>
  </message>
  <message>
   <location filename="../ui/canvas/readout.py" />
   <source>value</source>
   <translation>valeur</translation>
  </message>
  <message>
   <location filename="../ui/canvas/readout.py" />
   <source>values</source>
   <translation>valeurs</translation>
  </message>
  <message>
   <location filename="../ui/canvas/reshape_card.py" />
   <source>Apply</source>
   <translation>Appliquer</translation>
  </message>
  <message>
   <location filename="../ui/canvas/reshape_card.py" />
   <source>Cancel</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <location filename="../ui/canvas/rewind_mark.py" />
   <source>Back to the result</source>
   <translation>Retour au résultat</translation>
  </message>
  <message>
   <location filename="../ui/canvas/rewind_mark.py" />
   <source>Iteration {0} of {1} · not the result</source>
   <translation>Itération {0} sur {1} · pas le résultat</translation>
  </message>
  <message>
   <location filename="../ui/canvas/rewind_mark.py" />
   <source>Keep</source>
   <translation>Garder</translation>
  </message>
  <message>
   <location filename="../ui/canvas/rewind_mark.py" />
   <source>Keep this iteration</source>
   <translation>Garder cette itération</translation>
  </message>
  <message>
   <location filename="../ui/canvas/rewind_mark.py" />
   <source>Make this iteration the result</source>
   <translation>Faire de cette itération le résultat</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_button.py" />
   <source>Sample photo: {name}</source>
   <translation>Photo d’exemple : {name}</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Astronaut</source>
   <translation>Astronaute</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Camera</source>
   <translation>Caméra</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Chelsea</source>
   <translation>Chelsea</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Coffee</source>
   <translation>Café</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Coins</source>
   <translation>Pièces</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Hubble deep field</source>
   <translation>Champ profond de Hubble</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Immunohistochemistry</source>
   <translation>Immunohistochimie</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Moon</source>
   <translation>Lune</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Page</source>
   <translation>Page</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Retina</source>
   <translation>Rétine</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Rocket</source>
   <translation>Fusée</translation>
  </message>
  <message>
   <location filename="../ui/canvas/swipe_line.py" />
   <source>Drag, or use the arrow keys: photo left, labels right</source>
   <translation>Glisser, ou les flèches : photo à gauche, étiquettes à droite</translation>
  </message>
  <message>
   <location filename="../ui/canvas/swipe_line.py" />
   <source>Line between photo and labels</source>
   <translation>Ligne entre photo et étiquettes</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/brush_settings.py" />
   <source>Brush</source>
   <translation>Pinceau</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/brush_settings.py" />
   <source>Brush size</source>
   <translation>Taille du pinceau</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/brush_settings.py" />
   <source>Brush size, number</source>
   <translation>Taille du pinceau, nombre</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/brush_settings.py" />
   <source>Diameter in pixels of the photo; also [ ] or Ctrl+wheel</source>
   <translation>Diamètre en pixels de la photo ; aussi [ ] ou Ctrl+molette</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/brush_settings.py" />
   <source>Not over other labels</source>
   <translation>Pas sur d’autres étiquettes</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/brush_settings.py" />
   <source>Only the label where a stroke begins changes; with Shift it is reversed</source>
   <translation>Seule change l’étiquette où commence le trait ; avec Maj, l’inverse</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/brush_settings.py" />
   <source>Size</source>
   <translation>Taille</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/scribble_settings.py" />
   <source>How many pixels each marked one counts for in the fit</source>
   <translation>Pour combien de pixels chaque pixel marqué compte dans l’ajustement</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/scribble_settings.py" />
   <source>New label</source>
   <translation>Nouvelle étiquette</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/scribble_settings.py" />
   <source>Scribbles</source>
   <translation>Gribouillis</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/scribble_settings.py" />
   <source>Strength</source>
   <translation>Force</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/scribble_settings.py" />
   <source>Strength of marks</source>
   <translation>Force des marques</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/scribble_settings.py" />
   <source>The next stroke starts a label, like with Ctrl</source>
   <translation>Le prochain trait commence une étiquette, comme avec Ctrl</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>&amp;Brush</source>
   <translation>P&amp;inceau</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>&amp;Fill</source>
   <translation>R&amp;emplir</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>&amp;Join</source>
   <translation>&amp;Joindre</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>&amp;Lasso</source>
   <translation>L&amp;asso</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>&amp;Scribble</source>
   <translation>G&amp;ribouiller</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Are&amp;a of interest</source>
   <translation>&amp;Zone d’intérêt</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>C&amp;hoose and move</source>
   <translation>Choisir et &amp;déplacer</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Clic&amp;k on it</source>
   <translation>C&amp;liquer dessus</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Click along a border, which is followed from click to click; Enter closes it</source>
   <translation>Cliquez le long d’une bordure, suivie de clic en clic ; Entrée ferme</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Click chooses a label, drag moves the photo; Ctrl+drag chooses all labels in a box</source>
   <translation>Un clic choisit une étiquette, glisser déplace la photo ; Ctrl+glisser choisit toutes les étiquettes d’un cadre</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Click corners; Enter, double click or the first corner closes it, Backspace goes back</source>
   <translation>Cliquez les sommets ; Entrée, double clic ou le premier sommet ferme, Retour arrière revient</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Click on a border: its two labels become one</source>
   <translation>Cliquez sur une bordure : ses deux étiquettes n’en font plus qu’une</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Draw along a scale bar and say how long it is: objects are measured in that unit</source>
   <translation>Tracez le long d’une barre d’échelle et dites sa longueur : les objets sont mesurés dans cette unité</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>E&amp;raser</source>
   <translation>&amp;Gomme</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Gives back the labels below the paint; [ ] or Ctrl+wheel: size</source>
   <translation>Rend les étiquettes sous la peinture ; [ ] ou Ctrl+molette : taille</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Left belongs to the thing, right or Alt does not; Enter makes it a label</source>
   <translation>Le clic gauche appartient à la chose, le droit ou Alt non ; Entrée en fait une étiquette</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Mag&amp;netic lasso</source>
   <translation>Lasso &amp;magnétique</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Outside is left out, and not looked at; Shift adds to it, Alt takes away</source>
   <translation>Le dehors est exclu et pas examiné ; Maj ajoute, Alt retire</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>P&amp;olygon</source>
   <translation>P&amp;olygone</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Paints the chosen label, or the one below; Shift keeps to it; [ ] or Ctrl+wheel: size</source>
   <translation>Peint l’étiquette choisie, ou celle dessous ; Maj s’y tient ; [ ] ou Ctrl+molette : taille</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Paints what is dragged around; Shift keeps to the label below; right or Alt erases paint</source>
   <translation>Peint ce qui est entouré ; Maj se tient à l’étiquette dessous ; droit ou Alt efface la peinture</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Paints what is dragged over; Shift keeps to the label below; right or Alt erases paint</source>
   <translation>Peint ce qui est survolé ; Maj se tient à l’étiquette dessous ; droit ou Alt efface la peinture</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Rectan&amp;gle</source>
   <translation>Re&amp;ctangle</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Scale by a l&amp;ine</source>
   <translation>Échelle &amp;par une ligne</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Teaches the fit the chosen label, or the one below; Ctrl: a new label; Shift+click erases</source>
   <translation>Apprend à l’ajustement l’étiquette choisie, ou celle dessous ; Ctrl : nouvelle étiquette ; Maj+clic efface</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>The area that is clicked becomes a part of the chosen label; right or Alt erases paint</source>
   <translation>La surface cliquée rejoint l’étiquette choisie ; droit ou Alt efface la peinture</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/tool_bar.py" />
   <source>Tools</source>
   <translation>Outils</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Difference</source>
   <translation>Différence</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>How likely each pixel belongs to the chosen label</source>
   <translation>Probabilité que chaque pixel appartienne à l’étiquette choisie</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Labels</source>
   <translation>Étiquettes</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Labels in the mean colours of their pixels</source>
   <translation>Étiquettes dans les couleurs moyennes de leurs pixels</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Labels in their own colours</source>
   <translation>Étiquettes dans leurs propres couleurs</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Mean colours</source>
   <translation>Couleurs moyennes</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>More</source>
   <translation>Plus</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>More views</source>
   <translation>Plus de vues</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Pixels whose colours the mixture hardly explains</source>
   <translation>Pixels dont le mélange explique mal la couleur</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Probability</source>
   <translation>Probabilité</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Swipe</source>
   <translation>Balayage</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>The borders between labels</source>
   <translation>Les bordures entre étiquettes</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>The photo beside its labels</source>
   <translation>La photo à côté de ses étiquettes</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Uncertainty</source>
   <translation>Incertitude</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Unlike the model</source>
   <translation>Étranger au modèle</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>View</source>
   <translation>Affichage</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>What has changed since the last result</source>
   <translation>Ce qui a changé depuis le dernier résultat</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Where several labels are about as likely</source>
   <translation>Où plusieurs étiquettes sont à peu près aussi probables</translation>
  </message>
  <message>
   <location filename="../ui/canvas/work_card.py" />
   <source>Stop</source>
   <translation>Arrêter</translation>
  </message>
  <message>
   <location filename="../ui/canvas/work_card.py" />
   <source>Stopping…</source>
   <translation>Arrêt…</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/address_dialog.py" />
   <source>Address</source>
   <translation>Adresse</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/address_dialog.py" />
   <source>Address of a Zarr image or a TIFF:</source>
   <translation>Adresse d’une image Zarr ou d’un TIFF :</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/address_dialog.py" />
   <source>Open address</source>
   <translation>Ouvrir une adresse</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/address_dialog.py" />
   <source>What is seen of it is read from there, and from nowhere else.</source>
   <translation>Ce qui en est vu est lu là-bas, et nulle part ailleurs.</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_dialog.py" />
   <source>Batch</source>
   <translation>Lot</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_dialog.py" />
   <source>Keep running</source>
   <translation>Continuer le lot</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_dialog.py" />
   <source>Stop and close</source>
   <translation>Arrêter et fermer</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_dialog.py" />
   <source>The batch is still running.</source>
   <translation>Le lot est encore en cours.</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_dialog.py" />
   <source>What is done stays, and Start goes on from there.</source>
   <translation>Ce qui est fait reste, et Démarrer reprend de là.</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_foot.py" />
   <source>Close</source>
   <translation>Fermer</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_foot.py" />
   <source>Go on</source>
   <translation>Continuer</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_foot.py" />
   <source>Progress of the batch</source>
   <translation>Progression du lot</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_foot.py" />
   <source>Show folder</source>
   <translation>Montrer le dossier</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_foot.py" />
   <source>Start</source>
   <translation>Démarrer</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>A label means the same in each photo</source>
   <translation>Une étiquette signifie la même chose dans chaque photo</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>As set in the window now</source>
   <translation>Comme réglé dans la fenêtre</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Browse…</source>
   <translation>Parcourir…</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Choose a folder to write to</source>
   <translation>Choisissez un dossier où écrire</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Folder to write to</source>
   <translation>Dossier où écrire</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Formats</source>
   <translation>Formats</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>More are quicker, but each needs memory of its own</source>
   <translation>Davantage est plus rapide, mais chacune demande sa mémoire</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>One model for all photos</source>
   <translation>Un modèle pour toutes les photos</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Only labels that are fitted can share a model</source>
   <translation>Seules des étiquettes ajustées peuvent partager un modèle</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Photos at once</source>
   <translation>Photos à la fois</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Settings</source>
   <translation>Réglages</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Tick at least one format</source>
   <translation>Cochez au moins un format</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Write to</source>
   <translation>Écrire dans</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_photos.py" />
   <source>Add folder</source>
   <translation>Ajouter un dossier</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_photos.py" />
   <source>Add folder…</source>
   <translation>Ajouter un dossier…</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_photos.py" />
   <source>Add photos</source>
   <translation>Ajouter des photos</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_photos.py" />
   <source>Add photos…</source>
   <translation>Ajouter des photos…</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_photos.py" />
   <source>Photos</source>
   <translation>Photos</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_photos.py" />
   <source>Remove</source>
   <translation>Retirer</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_photos.py" />
   <source>With folders inside</source>
   <translation>Avec les sous-dossiers</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_rows.py" />
   <source>Drop photos or folders here</source>
   <translation>Déposez des photos ou dossiers ici</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>A model of {0}, without a fit</source>
   <translation>Un modèle de {0}, sans ajustement</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Best of 2 to {0} labels in {1}</source>
   <translation>Le meilleur de 2 à {0} étiquettes en {1}</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Counting colours</source>
   <translation>Comptage des couleurs</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Finding regions {0}%</source>
   <translation>Recherche des régions {0} %</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>HSV</source>
   <translation>HSV</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Joining small regions</source>
   <translation>Réunion des petites régions</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Lab</source>
   <translation>Lab</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Labelling</source>
   <translation>Étiquetage</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>RGB</source>
   <translation>RGB</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Reading</source>
   <translation>Lecture</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Regions, detail {0}</source>
   <translation>Régions, détail {0}</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Smoothing {0}%</source>
   <translation>Lissage {0} %</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Stopped: {0}</source>
   <translation>Arrêté : {0}</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Writing</source>
   <translation>Écriture</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>about {0} h left</source>
   <translation>encore environ {0} h</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>about {0} min left</source>
   <translation>encore environ {0} min</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>grey levels</source>
   <translation>niveaux de gris</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>less than a minute left</source>
   <translation>encore moins d’une minute</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>regions of {0} pixels and more</source>
   <translation>régions de {0} pixels et plus</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>smoothing {0}</source>
   <translation>lissage {0}</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0} done</source>
   <translation>
    <numerusform>{0} faite</numerusform>
    <numerusform>{0} faites</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0} failed</source>
   <translation>
    <numerusform>{0} échouée</numerusform>
    <numerusform>{0} échouées</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0} labels</source>
   <translation>
    <numerusform>{0} étiquette</numerusform>
    <numerusform>{0} étiquettes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0} labels in {1}</source>
   <translation>
    <numerusform>{0} étiquette en {1}</numerusform>
    <numerusform>{0} étiquettes en {1}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0} skipped</source>
   <translation>
    <numerusform>{0} sautée</numerusform>
    <numerusform>{0} sautées</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0} still to do</source>
   <translation>
    <numerusform>{0} encore à faire</numerusform>
    <numerusform>{0} encore à faire</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0}, done before</source>
   <translation>{0}, déjà faite</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0}: holds {1} labels, not {2}; untick it or ask for fewer labels</source>
   <translation>{0} : contient {1} étiquettes, pas {2} ; décochez-le ou demandez moins d’étiquettes</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/connect_question.py" />
   <source>Photo elsewhere</source>
   <translation>Photo ailleurs</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/connect_question.py" />
   <source>Read it</source>
   <translation>La lire</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/connect_question.py" />
   <source>The photo of {0} is at {1}</source>
   <translation>La photo de {0} est à {1}</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/connect_question.py" />
   <source>Whoever is there learns that it is read from here.</source>
   <translation>Qui s’y trouve apprend qu’elle est lue d’ici.</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_dialog.py" />
   <source> (other files are called {2}, and were kept)</source>
   <translation> (d’autres fichiers s’appellent {2} et ont été gardés)</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_dialog.py" />
   <source>Cancelled too late: {0}</source>
   <translation>Annulé trop tard : {0}</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_dialog.py" />
   <source>Export</source>
   <translation>Exporter</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_dialog.py" />
   <source>Exported {0} to {1}</source>
   <translation>{0} exportés vers {1}</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_dialog.py" />
   <source>Grey values are label ids. Other viewers show them almost black</source>
   <translation>Les gris sont des numéros d’étiquettes. Ailleurs, ils paraissent presque noirs</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/export_dialog.py" />
   <source>The first {0} of {1} labels</source>
   <translation>
    <numerusform>La première des {1} étiquettes</numerusform>
    <numerusform>Les {0} premières des {1} étiquettes</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_dialog.py" />
   <source>The text is that of a smaller version of the photo</source>
   <translation>Le texte est celui d’une version réduite de la photo</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_dialog.py" />
   <source>Writing…</source>
   <translation>Écriture…</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_labels.py" />
   <source>All others are 0 in the files</source>
   <translation>Toutes les autres valent 0 dans les fichiers</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_labels.py" />
   <source>Leave out hidden labels ({0})</source>
   <translation>Omettre les étiquettes masquées ({0})</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_labels.py" />
   <source>Only selected labels ({0})</source>
   <translation>Seulement les étiquettes choisies ({0})</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_labels.py" />
   <source>Their pixels are 0 in the files, like background</source>
   <translation>Leurs pixels valent 0 dans les fichiers, comme le fond</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_preview.py" />
   <source>Beginning of the file</source>
   <translation>Début du fichier</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_preview.py" />
   <source>Preview</source>
   <translation>Aperçu</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_target.py" />
   <source>Folder</source>
   <translation>Dossier</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_target.py" />
   <source>Folder to export to</source>
   <translation>Dossier d’exportation</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_target.py" />
   <source>Name</source>
   <translation>Nom</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/exported_files.py" />
   <source>Writes {0}</source>
   <translation>Écrit {0}</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/exported_files.py" />
   <source>Writes {0} files: {1}</source>
   <translation>
    <numerusform>Écrit {0} fichier : {1}</numerusform>
    <numerusform>Écrit {0} fichiers : {1}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/dialogs/exported_files.py" />
   <source>as {0}…, for there are others of this name</source>
   <translation>sous {0}…, car d’autres ont ce nom</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/exported_files.py" />
   <source>replaces the one there</source>
   <translation>remplace celui qui est là</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/exported_files.py" />
   <source>replaces {0}</source>
   <translation>en remplace {0}</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/format_list.py" />
   <source>Holds {0} labels, not {1}</source>
   <translation>
    <numerusform>Contient {0} étiquette, pas {1}</numerusform>
    <numerusform>Contient {0} étiquettes, pas {1}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/dialogs/key_asker.py" />
   <source>Keys</source>
   <translation>Touches</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/key_asker.py" />
   <source>No keys</source>
   <translation>Aucune touche</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/key_asker.py" />
   <source>Press the keys for “{0}”</source>
   <translation>Appuyez sur les touches pour « {0} »</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/key_asker.py" />
   <source>Use it here</source>
   <translation>L’utiliser ici</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/key_asker.py" />
   <source>{0} belongs to {1}; press others</source>
   <translation>{0} appartient à {1} ; choisissez-en d’autres</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/key_asker.py" />
   <source>{0} belongs to “{1}”, which would lose it</source>
   <translation>{0} appartient à « {1} », qui la perdrait</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/label_dialog.py" />
   <source>Key</source>
   <translation>Touche</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/label_dialog.py" />
   <source>None of its own</source>
   <translation>Aucune à elle</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/label_dialog.py" />
   <source>Note</source>
   <translation>Note</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/label_dialog.py" />
   <source>Note and key of {0}</source>
   <translation>Note et touche de {0}</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/label_dialog.py" />
   <source>What belongs to the label, and what does not</source>
   <translation>Ce qui appartient à l’étiquette, et ce qui n’en est pas</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preference_controls.py" />
   <source>None</source>
   <translation>Aucun</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>A new photo begins with the settings of the one before</source>
   <translation>Une nouvelle photo reprend les réglages de la précédente</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>All texts are in it from the next start on</source>
   <translation>Tous les textes y sont dès le prochain démarrage</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>As the system</source>
   <translation>Comme le système</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>At most</source>
   <translation>Au plus</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Autosave</source>
   <translation>Sauvegarde auto</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Clear</source>
   <translation>Vider</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Clear leaves those of photos that were open since the start</source>
   <translation>Vider laisse celles des photos ouvertes depuis le démarrage</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Dark</source>
   <translation>Sombre</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Default settings</source>
   <translation>Réglages par défaut</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Easy to tell apart, with any colour vision</source>
   <translation>Faciles à distinguer, quelle que soit la vision</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Export formats</source>
   <translation>Formats d’exportation</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Files</source>
   <translation>Fichiers</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>In which labels are shown at first; files have their own colours</source>
   <translation>Couleurs initiales des étiquettes ; les fichiers ont les leurs</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Inherited</source>
   <translation>Hérités</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Keep nothing of what is done</source>
   <translation>Ne rien garder de ce qui est fait</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Keep what is done, two seconds later</source>
   <translation>Garder ce qui est fait, deux secondes après</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Kept now</source>
   <translation>Gardé actuellement</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Language</source>
   <translation>Langue</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Layout</source>
   <translation>Disposition</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Light</source>
   <translation>Clair</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Look</source>
   <translation>Aspect</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Mean colours of their pixels</source>
   <translation>Couleurs moyennes de leurs pixels</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Memory</source>
   <translation>Mémoire</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>New photos</source>
   <translation>Nouvelles photos</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>No preference is called that.</source>
   <translation>Aucune préférence ne s’appelle ainsi.</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>No recent files, sessions, last folders or names, nor any in the log</source>
   <translation>Ni fichiers récents, ni sessions, ni derniers dossiers ou noms, pas même au journal</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>One a core ({0})</source>
   <translation>Un par cœur ({0})</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Otherwise it begins with the default settings</source>
   <translation>Sinon, elle commence avec les réglages par défaut</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Palette</source>
   <translation>Palette</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Panels and bars go back to where they were at first</source>
   <translation>Panneaux et barres reprennent leur place d’origine</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Photos that need more are refused in one line</source>
   <translation>Les photos qui en demandent plus sont refusées en une ligne</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Preferences</source>
   <translation>Préférences</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Private</source>
   <translation>Privé</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Recent files</source>
   <translation>Fichiers récents</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Reset</source>
   <translation>Réinitialiser</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Reset layout</source>
   <translation>Réinitialiser la disposition</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Reset settings</source>
   <translation>Réinitialiser les réglages</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Search preferences</source>
   <translation>Chercher une préférence</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>The labels are the same with any number</source>
   <translation>Les étiquettes sont les mêmes quel que soit le nombre</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>The oldest sessions go first</source>
   <translation>Les sessions les plus anciennes partent d’abord</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>The same as File → Private. What you save or export yourself names its photos, and so does .pixture.sqlite beside what is exported</source>
   <translation>Comme Fichier → Privé. Ce que vous enregistrez ou exportez nomme ses photos, et .pixture.sqlite à côté des exportations aussi</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Theme</source>
   <translation>Thème</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Those of the open photo, which undo brings back, and of new ones</source>
   <translation>Ceux de la photo ouverte, qu’Annuler rend, et des nouvelles</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Threads</source>
   <translation>Fils d’exécution</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Ticked at first; the next export ticks its own again</source>
   <translation>Cochés d’abord ; la prochaine exportation recoche les siens</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Use this photo's</source>
   <translation>Prendre ceux-ci</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>What is free</source>
   <translation>Ce qui est libre</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>What is kept by itself</source>
   <translation>Ce qui est gardé automatiquement</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>What the first photo begins with</source>
   <translation>Ce avec quoi commence la première photo</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Without it only what you save survives a crash</source>
   <translation>Sans cela, seul ce que vous enregistrez survit à un plantage</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Work</source>
   <translation>Travail</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>autosave crash restore session</source>
   <translation>sauvegarde plantage restaurer session</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>colours colour-blind view</source>
   <translation>couleurs daltonien vue</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>cores processor speed</source>
   <translation>cœurs processeur vitesse</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>dark light</source>
   <translation>sombre clair</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>docks window panels</source>
   <translation>docks fenêtre panneaux</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>incognito history traces</source>
   <translation>incognito historique traces</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>inherit settings folder</source>
   <translation>hériter réglages dossier</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>limit ram size</source>
   <translation>limite ram taille</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>recipe defaults</source>
   <translation>recette défauts</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>recipe labels</source>
   <translation>recette étiquettes</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>size disk</source>
   <translation>taille disque</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>size limit disk</source>
   <translation>taille limite disque</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>{0} photos</source>
   <translation>
    <numerusform>{0} photo</numerusform>
    <numerusform>{0} photos</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/dialogs/scale_dialog.py" />
   <source>Length of the line</source>
   <translation>Longueur de la ligne</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/scale_dialog.py" />
   <source>Scale</source>
   <translation>Échelle</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/scale_dialog.py" />
   <source>The line is {0} pixels long. In the world that is:</source>
   <translation>La ligne fait {0} pixels. Dans la réalité, cela fait :</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/scale_dialog.py" />
   <source>Unit</source>
   <translation>Unité</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Action</source>
   <translation>Action</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Arrows</source>
   <translation>Flèches</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Brushes and scribbles: smaller, larger</source>
   <translation>Pinceaux et gribouillis : plus petit, plus grand</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Change…</source>
   <translation>Changer…</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Choose the label of that number, or whose key it is</source>
   <translation>Choisir l’étiquette de ce numéro, ou dont c’est la touche</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Ctrl+Z or Backspace, Ctrl+Y</source>
   <translation>Ctrl+Z ou Retour arrière, Ctrl+Y</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Ctrl+drag</source>
   <translation>Ctrl+glisser</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Double click, Home</source>
   <translation>Double clic, Origine</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Double-click for other keys</source>
   <translation>Double-cliquez pour d’autres touches</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Drag, arrows</source>
   <translation>Glisser, flèches</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Enter, Esc</source>
   <translation>Entrée, Échap</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Fit in window</source>
   <translation>Ajuster à la fenêtre</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Hold /</source>
   <translation>Maintenir /</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Mouse and held keys</source>
   <translation>Souris et touches maintenues</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Move the swipe line</source>
   <translation>Déplacer la ligne de balayage</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Outlines: last corner back, again</source>
   <translation>Contours : dernier sommet retiré, rétabli</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Pan</source>
   <translation>Déplacer la vue</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Reset all</source>
   <translation>Tout réinitialiser</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Scribble: erase a mark</source>
   <translation>Gribouiller : effacer une marque</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Scribble: start a new label</source>
   <translation>Gribouiller : commencer une étiquette</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Search actions and keys</source>
   <translation>Chercher actions et touches</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Shift+arrows</source>
   <translation>Maj+flèches</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Shift+click, right click</source>
   <translation>Maj+clic, clic droit</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Shortcuts</source>
   <translation>Raccourcis</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Space, X</source>
   <translation>Espace, X</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>The photo alone</source>
   <translation>La photo seule</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Tools: move a crosshair; Shift: far, Ctrl: by one pixel</source>
   <translation>Outils : déplacer un réticule ; Maj : loin, Ctrl : d’un pixel</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Tools: take or close, drop</source>
   <translation>Outils : prendre ou fermer, abandonner</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Tools: the left and the right button at the crosshair; hold to drag</source>
   <translation>Outils : boutons gauche et droit au réticule ; maintenir pour glisser</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Wheel</source>
   <translation>Molette</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Zoom at the cursor</source>
   <translation>Zoomer au curseur</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>[ ], Ctrl+wheel</source>
   <translation>[ ], Ctrl+molette</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Cancel, turn to each and save it; discarded, it is gone for good.</source>
   <translation>Annulez, allez à chacune et enregistrez ; abandonné, c’est perdu pour de bon.</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Discard what is not saved?</source>
   <translation>Abandonner ce qui n’est pas enregistré ?</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Files are still being written.</source>
   <translation>Des fichiers sont encore en cours d’écriture.</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Files are to be written once their labels are there.</source>
   <translation>Des fichiers seront écrits dès que leurs étiquettes seront là.</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Finish</source>
   <translation>Terminer</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Finish closes the window after that; undone, nothing is written.</source>
   <translation>Terminer ferme ensuite la fenêtre ; annulé, rien n’est écrit.</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Finish the export?</source>
   <translation>Terminer l’exportation ?</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Save keeps it in a project;</source>
   <translation>Enregistrer le garde dans un projet ;</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Save keeps that of {0} in a project, and asks again for the others;</source>
   <translation>Enregistrer garde celui de {0} dans un projet, et redemande pour les autres ;</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Save the project?</source>
   <translation>Enregistrer le projet ?</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>The window closes at once; finish them, or leave the folder as it was before.</source>
   <translation>La fenêtre se ferme aussitôt ; terminez-les, ou laissez le dossier comme il était.</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Undo</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>What you did to {0} and to {1} is not saved.</source>
   <translation>Ce que vous avez fait à {0} et à {1} n’est pas enregistré.</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>What you did to {0} is not saved.</source>
   <translation>Ce que vous avez fait à {0} n’est pas enregistré.</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>discarded, it is gone for good.</source>
   <translation>abandonné, c’est perdu pour de bon.</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>{0} other photos ({1})</source>
   <translation>
    <numerusform>{0} autre photo ({1})</numerusform>
    <numerusform>{0} autres photos ({1})</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/help/dialogs.py" />
   <source>About Pixture</source>
   <translation>À propos de Pixture</translation>
  </message>
  <message>
   <location filename="../ui/help/dialogs.py" />
   <source>Log</source>
   <translation>Journal</translation>
  </message>
  <message>
   <location filename="../ui/help/dialogs.py" />
   <source>Pixture segments photos by fitting a Gaussian mixture with EM.
A bug report should have these lines:</source>
   <translation>Pixture segmente des photos en ajustant un mélange gaussien par EM.
Un rapport de bogue devrait contenir ces lignes :</translation>
  </message>
  <message>
   <location filename="../ui/help/dialogs.py" />
   <source>There is no log: {0}</source>
   <translation>Il n’y a pas de journal : {0}</translation>
  </message>
  <message>
   <location filename="../ui/help/text_dialog.py" />
   <source>Copy</source>
   <translation>Copier</translation>
  </message>
  <message>
   <location filename="../ui/learn/card.py" />
   <source>E-step of iteration {0}</source>
   <translation>Étape E de l’itération {0}</translation>
  </message>
  <message>
   <location filename="../ui/learn/card.py" />
   <source>E-step: comes next</source>
   <translation>Étape E : vient ensuite</translation>
  </message>
  <message>
   <location filename="../ui/learn/card.py" />
   <source>M-step of iteration {0}</source>
   <translation>Étape M de l’itération {0}</translation>
  </message>
  <message>
   <location filename="../ui/learn/card.py" />
   <source>Start: set by hand</source>
   <translation>Départ : posé à la main</translation>
  </message>
  <message>
   <location filename="../ui/learn/card.py" />
   <source>r_k = 1 where |x − μ_k|² is smallest, else 0</source>
   <translation>r_k = 1 où |x − μ_k|² est minimal, sinon 0</translation>
  </message>
  <message>
   <location filename="../ui/learn/card.py" />
   <source>r_k = 1 where π_k {0} is largest, else 0</source>
   <translation>r_k = 1 où π_k {0} est maximal, sinon 0</translation>
  </message>
  <message>
   <location filename="../ui/learn/card_view.py" />
   <source>Component {0}</source>
   <translation>Composante {0}</translation>
  </message>
  <message>
   <location filename="../ui/learn/card_view.py" />
   <source>Shares of the pixel: {0}</source>
   <translation>Parts du pixel : {0}</translation>
  </message>
  <message>
   <location filename="../ui/learn/learn_window.py" />
   <source>Learn EM</source>
   <translation>Apprendre EM</translation>
  </message>
  <message>
   <location filename="../ui/learn/method_pane.py" />
   <source>How far the labels agree with the truth: 1 wholly, 0 as by chance.</source>
   <translation>Accord des étiquettes avec la vérité : 1 total, 0 comme au hasard.</translation>
  </message>
  <message>
   <location filename="../ui/learn/method_pane.py" />
   <source>Labels by {0}</source>
   <translation>Étiquettes par {0}</translation>
  </message>
  <message>
   <location filename="../ui/learn/method_pane.py" />
   <source>adjusted Rand</source>
   <translation>Rand ajusté</translation>
  </message>
  <message>
   <location filename="../ui/learn/method_pane.py" />
   <source>{0}, adjusted Rand index {1}, {2} {3}</source>
   <translation>{0}, indice de Rand ajusté {1}, {2} {3}</translation>
  </message>
  <message>
   <location filename="../ui/learn/numbers_panel.py" />
   <source>Numbers of {0}</source>
   <translation>Nombres de {0}</translation>
  </message>
  <message>
   <location filename="../ui/learn/numbers_panel.py" />
   <source>Pixel</source>
   <translation>Pixel</translation>
  </message>
  <message>
   <location filename="../ui/learn/numbers_panel.py" />
   <source>Which pixel</source>
   <translation>Quel pixel</translation>
  </message>
  <message>
   <location filename="../ui/learn/numbers_panel.py" />
   <source>in row {0}, column {1}:  x = {2}  ({3})</source>
   <translation>ligne {0}, colonne {1} :  x = {2}  ({3})</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>At random</source>
   <translation>Au hasard</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Click a pixel to see its numbers</source>
   <translation>Cliquez un pixel pour voir ses nombres</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Click a pixel to see its numbers. Drag a ring to start elsewhere.
Left and Right step, Space plays.</source>
   <translation>Cliquez un pixel pour voir ses nombres. Tirez un anneau pour partir d’ailleurs.
Gauche et Droite avancent pas à pas, Espace lit.</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Floor: no variance below 1/12</source>
   <translation>Plancher : aucune variance sous 1/12</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Image</source>
   <translation>Image</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Lessons</source>
   <translation>Leçons</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Squared levels: what rounding to whole levels leaves in any pixel</source>
   <translation>Niveaux au carré : ce que l’arrondi à des niveaux entiers laisse dans tout pixel</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Start from</source>
   <translation>Partir de</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Start on other pixels, drawn at random</source>
   <translation>Partir d’autres pixels, tirés au hasard</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Truth</source>
   <translation>Vérité</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Where the components begin; drag a ring in a plot to begin elsewhere</source>
   <translation>Où partent les composantes ; tirez un anneau dans un graphique pour partir d’ailleurs</translation>
  </message>
  <message>
   <location filename="../ui/learn/steps_bar.py" />
   <source>One step back</source>
   <translation>Un pas en arrière</translation>
  </message>
  <message>
   <location filename="../ui/learn/steps_bar.py" />
   <source>One step further</source>
   <translation>Un pas en avant</translation>
  </message>
  <message>
   <location filename="../ui/learn/steps_bar.py" />
   <source>Pause</source>
   <translation>Pause</translation>
  </message>
  <message>
   <location filename="../ui/learn/steps_bar.py" />
   <source>Play</source>
   <translation>Lire</translation>
  </message>
  <message>
   <location filename="../ui/learn/steps_bar.py" />
   <source>Step</source>
   <translation>Pas</translation>
  </message>
  <message>
   <location filename="../ui/learn/steps_bar.py" />
   <source>To the end</source>
   <translation>À la fin</translation>
  </message>
  <message>
   <location filename="../ui/learn/steps_bar.py" />
   <source>To the start</source>
   <translation>Au départ</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>A little slanted</source>
   <translation>Un peu inclinées</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>All at one point</source>
   <translation>Toutes en un point</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>All at the left</source>
   <translation>Toutes à gauche</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>At random: {0}</source>
   <translation>Au hasard : {0}</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>At the two ends</source>
   <translation>Aux deux bouts</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Bad starts</source>
   <translation>Mauvais départs</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Classification likelihood</source>
   <translation>Vraisemblance de classification</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Collapse and floor</source>
   <translation>Effondrement et plancher</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>EM</source>
   <translation>EM</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>EM climbs to the nearest top, not to the highest. With two means in one cluster it divides what is one and joins what are two, at a lower likelihood. From three equal means it never gets away, for nothing tells them apart. Drag a ring to find out which starts lead where.</source>
   <translation>EM monte au sommet le plus proche, pas au plus haut. Avec deux moyennes dans un groupe, il divise ce qui est un et joint ce qui est deux, à une vraisemblance plus basse. De trois moyennes égales, il ne part jamais, car rien ne les distingue. Tirez un anneau pour découvrir quels départs mènent où.</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Each one on</source>
   <translation>Chacune une place plus loin</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Hard EM</source>
   <translation>EM dur</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>In one order</source>
   <translation>Dans un ordre</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Iteration {0} · E-step: pixels are shared out</source>
   <translation>Itération {0} · Étape E : les pixels sont répartis</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Iteration {0} · M-step: components follow their pixels</source>
   <translation>Itération {0} · Étape M : les composantes suivent leurs pixels</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Iteration {0} · M-step: nothing moves any more</source>
   <translation>Itération {0} · Étape M : plus rien ne bouge</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Log-likelihood</source>
   <translation>Log-vraisemblance</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Long clusters</source>
   <translation>Groupes allongés</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Mean squared distance</source>
   <translation>Distance quadratique moyenne</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Nothing in the likelihood says which component is the first. Start from the same means in another order: the colours change places, and the likelihood stays the same to the last digit. The adjusted Rand index does not ask for names either.</source>
   <translation>Rien dans la vraisemblance ne dit quelle composante est la première. Partez des mêmes moyennes dans un autre ordre : les couleurs échangent leurs places, et la vraisemblance reste la même jusqu’au dernier chiffre. L’indice de Rand ajusté ne demande pas non plus de noms.</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>One in each cluster</source>
   <translation>Une dans chaque groupe</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>One near the lamp</source>
   <translation>Une près de la lampe</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>One on a single value</source>
   <translation>Une sur une seule valeur</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>One too far right</source>
   <translation>Une trop à droite</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Set by hand</source>
   <translation>Posé à la main</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Switched labels</source>
   <translation>Étiquettes échangées</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>The lamp is white, 255 in every pixel. A component that finds it has no width left, and a bell without width is infinitely high. Take the floor away and watch σ fall and the likelihood rise, while no label gets better. The floor is what rounding to whole levels leaves: 1/12 of a squared level.</source>
   <translation>La lampe est blanche, 255 dans chaque pixel. Une composante qui la trouve n’a plus de largeur, et une cloche sans largeur est infiniment haute. Ôtez le plancher et regardez σ tomber et la vraisemblance monter, sans qu’aucune étiquette s’améliore. Le plancher est ce que laisse l’arrondi à des niveaux entiers : 1/12 de niveau au carré.</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>The start</source>
   <translation>Le départ</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Three bells on one axis, which overlap. Step from the start: the E-step colours each pixel by how likely each bell is to have produced it, the M-step moves each bell to its pixels. Where two bells cross, EM shares a pixel, the other two must decide: compare the widths they end with.</source>
   <translation>Trois cloches sur un axe, qui se recouvrent. Avancez pas à pas : l’étape E colore chaque pixel selon la probabilité que chaque cloche l’ait produit, l’étape M déplace chaque cloche vers ses pixels. Où deux cloches se croisent, EM partage un pixel, les deux autres doivent trancher : comparez les largeurs finales.</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Three greys</source>
   <translation>Trois gris</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Three means apart</source>
   <translation>Trois moyennes écartées</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Two in one cluster</source>
   <translation>Deux dans un groupe</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Two long clusters beside each other. k-means knows only distances, so it cuts both in the middle and is content: its squared distance is lower there than at the truth. EM learns that clusters are long. From the ends even hard EM stays where it is, while EM's shared pixels let it turn.</source>
   <translation>Deux groupes allongés côte à côte. k-means ne connaît que des distances : il coupe les deux au milieu et s’en contente, car sa distance quadratique y est plus basse qu’à la vérité. EM apprend que les groupes sont longs. Depuis les bouts, même l’EM dur reste où il est, tandis que les pixels partagés d’EM le laissent tourner.</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Two of them swapped</source>
   <translation>Deux échangées</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>blue</source>
   <translation>bleu</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>grey value</source>
   <translation>valeur de gris</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>k-means</source>
   <translation>k-means</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>red</source>
   <translation>rouge</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>shared by likelihood</source>
   <translation>partagé selon la vraisemblance</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>whole to the likeliest</source>
   <translation>tout au plus probable</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>whole to the nearest mean</source>
   <translation>tout à la moyenne la plus proche</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/background_chip.py" />
   <source> {0} left out, 0 in files</source>
   <translation>
    <numerusform> {0} exclue, 0 dans les fichiers</numerusform>
    <numerusform> {0} exclues, 0 dans les fichiers</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/panels/background_chip.py" />
   <source>Bring all back</source>
   <translation>Tout ramener</translation>
  </message>
  <message>
   <location filename="../ui/panels/background_chip.py" />
   <source>Bring back {0}</source>
   <translation>Ramener {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/background_chip.py" />
   <source>Left out: {0}. Click to bring back.</source>
   <translation>Exclues : {0}. Cliquez pour ramener.</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Auto</source>
   <translation>Auto</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Automatic range of {0}</source>
   <translation>Plage automatique de {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Black of {0}</source>
   <translation>Noir de {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Blue</source>
   <translation>Bleu</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Colour of {0}</source>
   <translation>Couleur de {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Colour that it is shown in</source>
   <translation>Couleur dans laquelle il est affiché</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Cyan</source>
   <translation>Cyan</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Fit</source>
   <translation>Ajuster</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Fit {0}</source>
   <translation>Ajuster {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>From .1 to 99.9 % of it</source>
   <translation>De 0,1 à 99,9 % de ses valeurs</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Full light of {0}</source>
   <translation>Pleine lumière de {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Green</source>
   <translation>Vert</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Let the mixture see it, or not</source>
   <translation>Le laisser voir au mélange, ou non</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Magenta</source>
   <translation>Magenta</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Other…</source>
   <translation>Autre…</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Red</source>
   <translation>Rouge</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Show it, or not: changes no label</source>
   <translation>L’afficher ou non : ne change aucune étiquette</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Show {0}</source>
   <translation>Afficher {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Value shown as black</source>
   <translation>Valeur affichée en noir</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Value shown as full light</source>
   <translation>Valeur affichée en pleine lumière</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>White</source>
   <translation>Blanc</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Yellow</source>
   <translation>Jaune</translation>
  </message>
  <message>
   <location filename="../ui/panels/channels_panel.py" />
   <source>Automatic contrast</source>
   <translation>Contraste automatique</translation>
  </message>
  <message>
   <location filename="../ui/panels/channels_panel.py" />
   <source>Channels</source>
   <translation>Canaux</translation>
  </message>
  <message>
   <location filename="../ui/panels/channels_panel.py" />
   <source>Show each channel from .1 to 99.9 % of its values; changes no label</source>
   <translation>Afficher chaque canal de 0,1 à 99,9 % de ses valeurs ; ne change aucune étiquette</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/channels_panel.py" />
   <source>{0} more channels are seen and fitted; --channels chooses among all.</source>
   <translation>
    <numerusform>{0} autre canal est vu et ajusté ; --channels choisit parmi tous.</numerusform>
    <numerusform>{0} autres canaux sont vus et ajustés ; --channels choisit parmi tous.</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/panels/choice_thumbnail.py" />
   <source>{0} · best</source>
   <translation>{0} · meilleur</translation>
  </message>
  <message>
   <location filename="../ui/panels/choice_thumbnail.py" />
   <source>{0}, shown now</source>
   <translation>{0}, affiché maintenant</translation>
  </message>
  <message>
   <location filename="../ui/panels/choice_thumbnail.py" />
   <source>{0}, the best</source>
   <translation>{0}, le meilleur</translation>
  </message>
  <message>
   <location filename="../ui/panels/choose_panel.py" />
   <source>Higher is better. Auto goes by a variational mixture, without a curve.</source>
   <translation>Plus haut est mieux. Auto suit un mélange variationnel, sans courbe.</translation>
  </message>
  <message>
   <location filename="../ui/panels/choose_panel.py" />
   <source>Higher is better. Auto goes by the coloured curve.</source>
   <translation>Plus haut est mieux. Auto suit la courbe colorée.</translation>
  </message>
  <message>
   <location filename="../ui/panels/choose_panel.py" />
   <source>How many labels?</source>
   <translation>Combien d’étiquettes ?</translation>
  </message>
  <message>
   <location filename="../ui/panels/choose_panel.py" />
   <source>Of labels by colour: choosing a number leaves the regions.</source>
   <translation>D’étiquettes par couleur : choisir un nombre quitte les régions.</translation>
  </message>
  <message>
   <location filename="../ui/panels/choose_panel.py" />
   <source>Open a photo to compare numbers of labels.</source>
   <translation>Ouvrez une photo pour comparer des nombres d’étiquettes.</translation>
  </message>
  <message>
   <location filename="../ui/panels/choose_panel.py" />
   <source>Regions</source>
   <translation>Régions</translation>
  </message>
  <message>
   <location filename="../ui/panels/choose_panel.py" />
   <source>Regions tells how well the connected areas of K labels agree with the regions of the photo, and comes closest to what people choose.
The others weigh how well K labels explain the photo's colours against how many numbers that takes, in nats; ICL also counts against labels that overlap.
Neighbouring pixels are alike: a photo counts as 256 patches, whatever its size.</source>
   <translation>Régions dit combien les surfaces connexes de K étiquettes s’accordent avec les régions de la photo, et approche le mieux ce que choisissent les gens.
Les autres pèsent combien K étiquettes expliquent les couleurs de la photo contre le nombre de valeurs qu’il y faut, en nats ; ICL compte aussi contre les étiquettes qui se recouvrent.
Les pixels voisins se ressemblent : une photo compte pour 256 morceaux, quelle que soit sa taille.</translation>
  </message>
  <message>
   <location filename="../ui/panels/feature_titles.py" />
   <source>Grey</source>
   <translation>Gris</translation>
  </message>
  <message>
   <location filename="../ui/panels/feature_titles.py" />
   <source>Saturation × cos hue</source>
   <translation>Saturation × cos teinte</translation>
  </message>
  <message>
   <location filename="../ui/panels/feature_titles.py" />
   <source>Saturation × sin hue</source>
   <translation>Saturation × sin teinte</translation>
  </message>
  <message>
   <location filename="../ui/panels/feature_titles.py" />
   <source>Value</source>
   <translation>Valeur</translation>
  </message>
  <message>
   <location filename="../ui/panels/history_panel.py" />
   <source>History</source>
   <translation>Historique</translation>
  </message>
  <message>
   <location filename="../ui/panels/history_panel.py" />
   <source>Up and Down go back and forward, step by step</source>
   <translation>Haut et Bas reculent et avancent, pas à pas</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_delegate.py" />
   <source>Name of label {0}</source>
   <translation>Nom de l’étiquette {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_model.py" />
   <source>Label {0}, {1}, {2}, {3}</source>
   <translation>Étiquette {0}, {1}, {2}, {3}</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_model.py" />
   <source>hidden</source>
   <translation>masquée</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_model.py" />
   <source>locked</source>
   <translation>verrouillée</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_model.py" />
   <source>shown</source>
   <translation>affichée</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_model.py" />
   <source>{0}: {1} pixels, {2}</source>
   <translation>{0} : {1} pixels, {2}</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_panel.py" />
   <source>By name</source>
   <translation>Par nom</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_panel.py" />
   <source>By number</source>
   <translation>Par numéro</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_panel.py" />
   <source>By share</source>
   <translation>Par part</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_panel.py" />
   <source>Order of labels</source>
   <translation>Ordre des étiquettes</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_panel.py" />
   <source>Sort by number, name or share</source>
   <translation>Trier par numéro, nom ou part</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_view.py" />
   <source>Open a photo to see its labels.</source>
   <translation>Ouvrez une photo pour voir ses étiquettes.</translation>
  </message>
  <message>
   <location filename="../ui/panels/likelihood_panel.py" />
   <source>Iteration {0}, {1}. {2}</source>
   <translation>Itération {0}, {1}. {2}</translation>
  </message>
  <message>
   <location filename="../ui/panels/likelihood_panel.py" />
   <source>Log-likelihood · nats per pixel</source>
   <translation>Log-vraisemblance · nats par pixel</translation>
  </message>
  <message>
   <location filename="../ui/panels/likelihood_panel.py" />
   <source>Log-likelihood, nats per pixel</source>
   <translation>Log-vraisemblance, nats par pixel</translation>
  </message>
  <message>
   <location filename="../ui/panels/likelihood_panel.py" />
   <source>Open a photo to see its fit converge.</source>
   <translation>Ouvrez une photo pour voir converger son ajustement.</translation>
  </message>
  <message>
   <location filename="../ui/panels/likelihood_panel.py" />
   <source>converged</source>
   <translation>convergé</translation>
  </message>
  <message>
   <location filename="../ui/panels/likelihood_panel.py" />
   <source>iteration {0}</source>
   <translation>itération {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/likelihood_panel.py" />
   <source>running</source>
   <translation>en cours</translation>
  </message>
  <message>
   <location filename="../ui/panels/likelihood_panel.py" />
   <source>stopped</source>
   <translation>arrêté</translation>
  </message>
  <message>
   <location filename="../ui/panels/merge_chip.py" />
   <source> Merge next: {0}</source>
   <translation> Fusionner ensuite : {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/merge_chip.py" />
   <source> and </source>
   <translation> et </translation>
  </message>
  <message>
   <location filename="../ui/panels/merge_chip.py" />
   <source>{0} are the labels that the fit tells apart least. Click to merge them.</source>
   <translation>{0} sont les étiquettes que l’ajustement distingue le moins. Cliquez pour les fusionner.</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_bar.py" />
   <source>Close (Esc)</source>
   <translation>Fermer (Échap)</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_bar.py" />
   <source>Close message</source>
   <translation>Fermer le message</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_bar.py" />
   <source>Copy details</source>
   <translation>Copier les détails</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_bar.py" />
   <source>Error</source>
   <translation>Erreur</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_bar.py" />
   <source>For a bug report</source>
   <translation>Pour un rapport de bogue</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_bar.py" />
   <source>Notice</source>
   <translation>Avis</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_words.py" />
   <source>allow more in Edit → Preferences → Memory, as far as it reaches</source>
   <translation>autorisez-en plus dans Édition → Préférences → Mémoire, dans la limite disponible</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_words.py" />
   <source>choose another by the field Page in the status bar</source>
   <translation>choisissez-en une autre par le champ Page de la barre d’état</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_words.py" />
   <source>choose one or three in the panel Channels</source>
   <translation>choisissez-en un ou trois dans le panneau Canaux</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_words.py" />
   <source>choose others in the panel Channels</source>
   <translation>choisissez-en d’autres dans le panneau Canaux</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_words.py" />
   <source>choose those in the panel Channels</source>
   <translation>choisissez-les dans le panneau Canaux</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_words.py" />
   <source>count none</source>
   <translation>n’en comptez aucun</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_words.py" />
   <source>leave out those of another kind</source>
   <translation>écartez ceux d’une autre sorte</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_words.py" />
   <source>turn Smallest area off</source>
   <translation>désactivez Plus petite surface</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Auto: choose the number of labels</source>
   <translation>Auto : choisir le nombre d’étiquettes</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Choose K among {0} to {1}, as Auto by says</source>
   <translation>Choisir K entre {0} et {1}, selon Auto par</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Fit again with these settings</source>
   <translation>Ajuster à nouveau avec ces réglages</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Labels K</source>
   <translation>Étiquettes K</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Labels K, number</source>
   <translation>Étiquettes K, nombre</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Mixture</source>
   <translation>Mélange</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Number of labels</source>
   <translation>Nombre d’étiquettes</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Number of labels; type up to {0}</source>
   <translation>Nombre d’étiquettes ; tapez jusqu’à {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Regions are found by their borders, without a mixture.</source>
   <translation>Les régions se trouvent par leurs bordures, sans mélange.</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Starts, tolerance, seed</source>
   <translation>Départs, tolérance, graine</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Stop the fit and keep what it has reached</source>
   <translation>Arrêter l’ajustement et garder ce qu’il a atteint</translation>
  </message>
  <message>
   <location filename="../ui/panels/mode_switch.py" />
   <source>Labels are colours, wherever they lie in the photo</source>
   <translation>Les étiquettes sont des couleurs, où qu’elles soient dans la photo</translation>
  </message>
  <message>
   <location filename="../ui/panels/mode_switch.py" />
   <source>Labels are connected regions that people would draw</source>
   <translation>Les étiquettes sont des régions connexes telles qu’on les dessinerait</translation>
  </message>
  <message>
   <location filename="../ui/panels/mode_switch.py" />
   <source>What labels are</source>
   <translation>Ce que sont les étiquettes</translation>
  </message>
  <message>
   <location filename="../ui/panels/name_edit.py" />
   <source>Names to choose from</source>
   <translation>Noms au choix</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_ranges.py" />
   <source>Column whose values are kept or left out</source>
   <translation>Colonne dont les valeurs sont gardées ou exclues</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_ranges.py" />
   <source>Drag an end to leave objects out; double click for all</source>
   <translation>Tirez un bout pour exclure des objets ; double clic pour tous</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_ranges.py" />
   <source>all</source>
   <translation>tous</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_scale.py" />
   <source>Pixel width</source>
   <translation>Largeur de pixel</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_scale.py" />
   <source>Unit of the width</source>
   <translation>Unité de la largeur</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_scale.py" />
   <source>Width of a pixel; empty for what the photo's file tells</source>
   <translation>Largeur d’un pixel ; vide pour ce que dit le fichier de la photo</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_scale.py" />
   <source>not known</source>
   <translation>inconnue</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>4: sides</source>
   <translation>4 : côtés</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>8: sides and corners</source>
   <translation>8 : côtés et coins</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>All labels</source>
   <translation>Toutes les étiquettes</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>COCO, CVAT, LabelMe, GeoJSON and ROIs have one annotation an object</source>
   <translation>COCO, CVAT, LabelMe, GeoJSON et les ROI ont une annotation par objet</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Close gaps and notches narrower than a disc of this radius</source>
   <translation>Fermer les trous et encoches plus étroits qu’un disque de ce rayon</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Closing</source>
   <translation>Fermeture</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Connected</source>
   <translation>Connexité</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Cut off bridges and specks narrower than a disc of this radius</source>
   <translation>Couper les ponts et taches plus étroits qu’un disque de ce rayon</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Cut touching things apart where they are narrower than this share</source>
   <translation>Séparer ce qui se touche où c’est plus étroit que cette part</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Export objects one by one</source>
   <translation>Exporter les objets un par un</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Fill holes</source>
   <translation>Boucher les trous</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Fill holes of so many pixels or fewer</source>
   <translation>Boucher les trous de ce nombre de pixels ou moins</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Labels whose areas are objects</source>
   <translation>Étiquettes dont les surfaces sont des objets</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Leave out objects of fewer pixels</source>
   <translation>Exclure les objets de moins de pixels</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Leave out what touches the border</source>
   <translation>Exclure ce qui touche le bord</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Objects of</source>
   <translation>Objets de</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Opening</source>
   <translation>Ouverture</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Outlines in SVG are smooth curves that leave the pixels' edges by so much</source>
   <translation>Les contours SVG sont des courbes lisses qui s’écartent d’autant des bords de pixels</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Smallest</source>
   <translation>Le plus petit</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Smallest object</source>
   <translation>Plus petit objet</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Smooth SVG</source>
   <translation>Lisser le SVG</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Split</source>
   <translation>Séparer</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Split by</source>
   <translation>Séparer par</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>What goes on beyond the photo has no known size</source>
   <translation>Ce qui dépasse de la photo n’a pas de taille connue</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>What tells touching things apart: where they are narrow, or their values</source>
   <translation>Ce qui distingue les choses en contact : leurs resserrements, ou leurs valeurs</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Whether pixels that touch by a corner only are one object</source>
   <translation>Si des pixels qui se touchent par un coin seulement sont un objet</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>necks</source>
   <translation>resserrements</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>off</source>
   <translation>non</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Area</source>
   <translation>Aire</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>At border</source>
   <translation>Au bord</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Circularity</source>
   <translation>Circularité</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Eccentricity</source>
   <translation>Excentricité</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Feret</source>
   <translation>Feret</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Height</source>
   <translation>Hauteur</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Id</source>
   <translation>N°</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Label</source>
   <translation>Étiquette</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Left</source>
   <translation>Gauche</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Major axis</source>
   <translation>Grand axe</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Minor axis</source>
   <translation>Petit axe</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Perimeter</source>
   <translation>Périmètre</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Posterior</source>
   <translation>Postérieure</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Share</source>
   <translation>Part</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Solidity</source>
   <translation>Solidité</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Top</source>
   <translation>Haut</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Width</source>
   <translation>Largeur</translation>
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
   <translation>oui</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_panel.py" />
   <source>Counting…</source>
   <translation>Comptage…</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_panel.py" />
   <source>No objects</source>
   <translation>Aucun objet</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_panel.py" />
   <source>Objects</source>
   <translation>Objets</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/objects_panel.py" />
   <source>{0} objects, {1} {3} in all, {2} {3} on average</source>
   <translation>
    <numerusform>{0} objet de {1} {3}</numerusform>
    <numerusform>{0} objets, {1} {3} en tout, {2} {3} en moyenne</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/panels/page_field.py" />
   <source>Show the pages</source>
   <translation>Montrer les pages</translation>
  </message>
  <message>
   <location filename="../ui/panels/page_field.py" />
   <source>Show the pages (Alt+Down in the field)</source>
   <translation>Montrer les pages (Alt+Bas dans le champ)</translation>
  </message>
  <message>
   <location filename="../ui/panels/page_field.py" />
   <source>Which picture of the file is open</source>
   <translation>Quelle image du fichier est ouverte</translation>
  </message>
  <message>
   <location filename="../ui/panels/page_field.py" />
   <source>of {0}</source>
   <translation>sur {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/page_strip.py" />
   <source>Page {0}</source>
   <translation>Page {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/page_strip.py" />
   <source>Pages</source>
   <translation>Pages</translation>
  </message>
  <message>
   <location filename="../ui/panels/palette_popover.py" />
   <source>Palettes</source>
   <translation>Palettes</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Fold the strip</source>
   <translation>Replier la bande</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>For all</source>
   <translation>Pour toutes</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Give every photo of the folder what this one has</source>
   <translation>Donner à chaque photo du dossier ce qu’a celle-ci</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Let each photo begin by itself again</source>
   <translation>Laisser chaque photo commencer d’elle-même à nouveau</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Open {0}</source>
   <translation>Ouvrir {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Photos begin as in a window that was just opened</source>
   <translation>Les photos commencent comme dans une fenêtre qui vient de s’ouvrir</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Photos begin with the settings of the one before</source>
   <translation>Les photos commencent avec les réglages de la précédente</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Same settings</source>
   <translation>Mêmes réglages</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Show the photos</source>
   <translation>Montrer les photos</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Start fresh</source>
   <translation>Repartir à neuf</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>What new photos begin with</source>
   <translation>Ce avec quoi commencent les nouvelles photos</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Colours</source>
   <translation>Couleurs</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Colours, {1} against {0}</source>
   <translation>Couleurs, {1} selon {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Density</source>
   <translation>Densité</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Histogram of {0}</source>
   <translation>Histogramme de {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Horizontal axis</source>
   <translation>Axe horizontal</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>How colours are drawn</source>
   <translation>Comment les couleurs sont tracées</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Open a photo to see its colours.</source>
   <translation>Ouvrez une photo pour voir ses couleurs.</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Own colours</source>
   <translation>Couleurs propres</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Regions have no components here.</source>
   <translation>Ici, les régions n’ont pas de composantes.</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Vertical axis</source>
   <translation>Axe vertical</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>{0:,} pixels.</source>
   <translation>{0:,} pixels.</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>A mixture empties the labels that it can spare</source>
   <translation>Un mélange vide les étiquettes dont il peut se passer</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>AIC</source>
   <translation>AIC</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Also how it is patterned, and which way</source>
   <translation>Aussi son motif, et dans quel sens</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Also where it lies: compact labels</source>
   <translation>Aussi où il se trouve : étiquettes compactes</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>As many as the colours have clusters</source>
   <translation>Autant que les couleurs ont de groupes</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Auto by</source>
   <translation>Auto par</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Auto by {}</source>
   <translation>Auto par {}</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>BIC</source>
   <translation>BIC</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Colour</source>
   <translation>Couleur</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Colour + place</source>
   <translation>Couleur + lieu</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Colour + texture</source>
   <translation>Couleur + texture</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Colour + texture + place</source>
   <translation>Couleur + texture + lieu</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Colour space that is fitted</source>
   <translation>Espace de couleurs ajusté</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Colours: {}</source>
   <translation>Couleurs : {}</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Covariance</source>
   <translation>Covariance</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Covariance: {}</source>
   <translation>Covariance : {}</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Diagonal</source>
   <translation>Diagonale</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Ellipsoids along the axes: no slant</source>
   <translation>Ellipsoïdes le long des axes : sans inclinaison</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Ellipsoids of any shape, each label its own</source>
   <translation>Ellipsoïdes de toute forme, un par étiquette</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Ellipsoids of one shape and size for all labels</source>
   <translation>Ellipsoïdes d’une même forme et taille pour toutes les étiquettes</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Features</source>
   <translation>Attributs</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Features: {}</source>
   <translation>Attributs : {}</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Few, well separated labels</source>
   <translation>Peu d’étiquettes, bien séparées</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Full</source>
   <translation>Pleine</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>ICL</source>
   <translation>ICL</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Labels whose areas agree with the photo's regions</source>
   <translation>Étiquettes dont les surfaces s’accordent avec les régions de la photo</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>More labels than BIC</source>
   <translation>Plus d’étiquettes que BIC</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Nothing but how it is patterned, and which way</source>
   <translation>Rien que son motif, et dans quel sens</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Seed</source>
   <translation>Graine</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Seed {}</source>
   <translation>Graine {}</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Shape of the labels' clusters of colours</source>
   <translation>Forme des groupes de couleurs des étiquettes</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Spheres, each label of its own size</source>
   <translation>Sphères, chaque étiquette à sa taille</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Spherical</source>
   <translation>Sphérique</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Starting guesses; the likeliest fit wins</source>
   <translation>Hypothèses de départ ; l’ajustement le plus vraisemblable gagne</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Starts</source>
   <translation>Départs</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Stop when an iteration gains less, in nats per pixel</source>
   <translation>Arrêter quand une itération gagne moins, en nats par pixel</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Texture</source>
   <translation>Texture</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>The same seed gives the same labels again</source>
   <translation>La même graine redonne les mêmes étiquettes</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Tied</source>
   <translation>Commune</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Tolerance</source>
   <translation>Tolérance</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Tolerance {:g}</source>
   <translation>Tolérance {:g}</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Variational</source>
   <translation>Variationnel</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>What decides how many labels Auto chooses</source>
   <translation>Ce qui décide du nombre d’étiquettes d’Auto</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>What is seen of each pixel</source>
   <translation>Ce qui est vu de chaque pixel</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>{} starts</source>
   <translation>{} départs</translation>
  </message>
  <message>
   <location filename="../ui/panels/shape_panel.py" />
   <source>Areas with fewer pixels go to the neighbour they touch most</source>
   <translation>Les surfaces de moins de pixels vont au voisin qu’elles touchent le plus</translation>
  </message>
  <message>
   <location filename="../ui/panels/shape_panel.py" />
   <source>Detail</source>
   <translation>Détail</translation>
  </message>
  <message>
   <location filename="../ui/panels/shape_panel.py" />
   <source>From few large regions to many small ones</source>
   <translation>De peu de grandes régions à beaucoup de petites</translation>
  </message>
  <message>
   <location filename="../ui/panels/shape_panel.py" />
   <source>Shape</source>
   <translation>Forme</translation>
  </message>
  <message>
   <location filename="../ui/panels/shape_panel.py" />
   <source>Smallest area</source>
   <translation>Plus petite surface</translation>
  </message>
  <message>
   <location filename="../ui/panels/shape_panel.py" />
   <source>Smoothing</source>
   <translation>Lissage</translation>
  </message>
  <message>
   <location filename="../ui/panels/shape_panel.py" />
   <source>Takes grain out of the labels; edges of the photo stay. No new fit</source>
   <translation>Ôte le grain des étiquettes ; les bords de la photo restent. Sans nouvel ajustement</translation>
  </message>
  <message>
   <location filename="../ui/panels/shape_panel.py" />
   <source>{0:,} px</source>
   <translation>{0:,} px</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_bar.py" />
   <source>Progress of the fit</source>
   <translation>Progression de l’ajustement</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>&lt;1 ms</source>
   <translation>&lt;1 ms</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>About {0} regions, roughly; looking closer</source>
   <translation>Environ {0} régions, grossièrement ; examen plus fin</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Finding regions</source>
   <translation>Recherche des régions</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/status_text.py" />
   <source>Fitted exactly in {0}, {1} iterations</source>
   <translation>
    <numerusform>Ajusté exactement en {0}, {1} itération</numerusform>
    <numerusform>Ajusté exactement en {0}, {1} itérations</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/status_text.py" />
   <source>Fitted on all {0:,.1f} megapixels in {1}, {2} iterations</source>
   <translation>
    <numerusform>Ajusté sur tous les {0:,.1f} mégapixels en {1}, {2} itération</numerusform>
    <numerusform>Ajusté sur tous les {0:,.1f} mégapixels en {1}, {2} itérations</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Fitting</source>
   <translation>Ajustement</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Labelled by a model, not fitted</source>
   <translation>Étiqueté par un modèle, pas ajusté</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Labels from a file, not fitted</source>
   <translation>Étiquettes d’un fichier, pas ajustées</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Looking for a start</source>
   <translation>Recherche d’un départ</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Making an overview</source>
   <translation>Création de la vue d’ensemble</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Opening the photo</source>
   <translation>Ouverture de la photo</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Shares of all {0:,.1f} megapixels</source>
   <translation>Parts de tous les {0:,.1f} mégapixels</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Shares of the overview</source>
   <translation>Parts de la vue d’ensemble</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/status_text.py" />
   <source>Stopped after {0}, {1} iterations</source>
   <translation>
    <numerusform>Arrêté après {0}, {1} itération</numerusform>
    <numerusform>Arrêté après {0}, {1} itérations</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/status_text.py" />
   <source>Stopped after {1}, {2} iterations on all {0:,.1f} megapixels</source>
   <translation>
    <numerusform>Arrêté après {1}, {2} itération sur tous les {0:,.1f} mégapixels</numerusform>
    <numerusform>Arrêté après {1}, {2} itérations sur tous les {0:,.1f} mégapixels</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>overview 1:{0:.3g}</source>
   <translation>vue d’ensemble 1:{0:.3g}</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>smoothed in {0}</source>
   <translation>lissé en {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>tidied in {0}</source>
   <translation>nettoyé en {0}</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/status_text.py" />
   <source>{0:,} colours</source>
   <translation>
    <numerusform>{0:,} couleur</numerusform>
    <numerusform>{0:,} couleurs</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>{0:,} px transparent</source>
   <translation>{0:,} px transparents</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>{0:,} px without a value</source>
   <translation>{0:,} px sans valeur</translation>
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
    <numerusform>{0} région trouvée en {1}</numerusform>
    <numerusform>{0} régions trouvées en {1}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>{0} × {1}, {2}-bit {3}</source>
   <translation>{0} × {1}, {2} bits {3}</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>{0} × {1}, {2}-bit, {3}</source>
   <translation>{0} × {1}, {2} bits, {3}</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>{0} × {1}, {2}-bit, {3} channels</source>
   <translation>{0} × {1}, {2} bits, {3} canaux</translation>
  </message>
  <message>
   <location filename="../ui/panels/strip_model.py" />
   <source>As likely under the model as its own photo, less {0:.1f} of its spread</source>
   <translation>Aussi vraisemblable sous le modèle que sa propre photo, moins {0:.1f} de sa dispersion</translation>
  </message>
  <message>
   <location filename="../ui/panels/strip_model.py" />
   <source>Done</source>
   <translation>Fait</translation>
  </message>
  <message>
   <location filename="../ui/panels/strip_model.py" />
   <source>Drift: its mean log-likelihood under the model is {0:.1f} spreads lower than that of the model's own photo</source>
   <translation>Dérive : sa log-vraisemblance moyenne sous le modèle est inférieure de {0:.1f} dispersions à celle de la photo du modèle</translation>
  </message>
  <message>
   <location filename="../ui/panels/strip_model.py" />
   <source>Labelled: something was done to it</source>
   <translation>Étiquetée : quelque chose y a été fait</translation>
  </message>
  <message>
   <location filename="../ui/panels/strip_model.py" />
   <source>Nothing done to it yet</source>
   <translation>Rien n’y a encore été fait</translation>
  </message>
  <message>
   <location filename="../ui/panels/strip_view.py" />
   <source>Photos of the folder</source>
   <translation>Photos du dossier</translation>
  </message>
  <message>
   <location filename="../ui/panels/transport.py" />
   <source>One iteration further</source>
   <translation>Une itération de plus</translation>
  </message>
  <message>
   <location filename="../ui/panels/transport.py" />
   <source>Play the iterations</source>
   <translation>Lire les itérations</translation>
  </message>
  <message>
   <location filename="../ui/panels/transport.py" />
   <source>To the starting guess</source>
   <translation>À l’hypothèse de départ</translation>
  </message>
  <message>
   <location filename="../ui/plots/range_histogram.py" />
   <source>Drag an end of the range; double click for the automatic one</source>
   <translation>Tirez un bout de la plage ; double clic pour l’automatique</translation>
  </message>
  <message>
   <location filename="../ui/presenters/area_presenter.py" />
   <source>Area of interest</source>
   <translation>Zone d’intérêt</translation>
  </message>
  <message>
   <location filename="../ui/presenters/area_presenter.py" />
   <source>Drag over what counts · Shift: more · Alt: less · Esc ends</source>
   <translation>Entourez ce qui compte · Maj : plus · Alt : moins · Échap termine</translation>
  </message>
  <message>
   <location filename="../ui/presenters/area_presenter.py" />
   <source>Nothing would be left inside; draw another area</source>
   <translation>Il ne resterait rien dedans ; tracez une autre zone</translation>
  </message>
  <message>
   <location filename="../ui/presenters/area_presenter.py" />
   <source>Only inside {0}</source>
   <translation>Seulement dans {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/area_presenter.py" />
   <source>The whole photo counts already</source>
   <translation>Toute la photo compte déjà</translation>
  </message>
  <message>
   <location filename="../ui/presenters/area_presenter.py" />
   <source>Whole photo</source>
   <translation>Toute la photo</translation>
  </message>
  <message>
   <location filename="../ui/presenters/arrivals_presenter.py" />
   <source>Open photo</source>
   <translation>Ouvrir une photo</translation>
  </message>
  <message>
   <location filename="../ui/presenters/arrivals_presenter.py" />
   <source>The clipboard holds no picture; copy one, then paste again</source>
   <translation>Le presse-papiers ne contient pas d’image ; copiez-en une, puis collez à nouveau</translation>
  </message>
  <message>
   <location filename="../ui/presenters/batch_presenter.py" />
   <source>Fitting one model to all photos</source>
   <translation>Ajustement d’un modèle à toutes les photos</translation>
  </message>
  <message>
   <location filename="../ui/presenters/batch_presenter.py" />
   <source>Starting</source>
   <translation>Démarrage</translation>
  </message>
  <message>
   <location filename="../ui/presenters/batch_presenter.py" />
   <source>Stopping</source>
   <translation>Arrêt</translation>
  </message>
  <message>
   <location filename="../ui/presenters/batch_presenter.py" />
   <source>{0} of {1}</source>
   <translation>{0} sur {1}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/brush_settings_presenter.py" />
   <source>Drag: gives back the labels below the paint · [ ]: size</source>
   <translation>Glisser : rend les étiquettes sous la peinture · [ ] : taille</translation>
  </message>
  <message>
   <location filename="../ui/presenters/brush_settings_presenter.py" />
   <source>Drag: paints {0} · Shift: only over the label below · [ ]: size</source>
   <translation>Glisser : peint {0} · Maj : seulement sur l’étiquette dessous · [ ] : taille</translation>
  </message>
  <message>
   <location filename="../ui/presenters/brush_settings_presenter.py" />
   <source>Drag: paints {0}, only over the label below · Shift: over all</source>
   <translation>Glisser : peint {0}, seulement sur l’étiquette dessous · Maj : sur toutes</translation>
  </message>
  <message>
   <location filename="../ui/presenters/brush_settings_presenter.py" />
   <source>the label below</source>
   <translation>l’étiquette dessous</translation>
  </message>
  <message>
   <location filename="../ui/presenters/channels_presenter.py" />
   <source>Automatic contrast of {0}</source>
   <translation>Contraste automatique de {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/channels_presenter.py" />
   <source>Contrast of {0}</source>
   <translation>Contraste de {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/channels_presenter.py" />
   <source>Fit with {0}</source>
   <translation>Ajuster avec {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/channels_presenter.py" />
   <source>Fit without {0}</source>
   <translation>Ajuster sans {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/channels_presenter.py" />
   <source>Hide {0}</source>
   <translation>Masquer {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/display_presenter.py" />
   <source>Regions are found without a fit.</source>
   <translation>Les régions se trouvent sans ajustement.</translation>
  </message>
  <message>
   <location filename="../ui/presenters/display_presenter.py" />
   <source>These labels were not fitted; Fit goes on from them.</source>
   <translation>Ces étiquettes n’ont pas été ajustées ; Ajuster part d’elles.</translation>
  </message>
  <message>
   <location filename="../ui/presenters/export_presenter.py" />
   <source>Export writes labels of the overview; File → Export labels at full size writes those of all pixels</source>
   <translation>Exporter écrit les étiquettes de la vue d’ensemble ; Fichier → Exporter les étiquettes en taille réelle écrit celles de tous les pixels</translation>
  </message>
  <message>
   <location filename="../ui/presenters/export_presenter.py" />
   <source>The labels are on their way; Export opens when they are there</source>
   <translation>Les étiquettes arrivent ; l’exportation s’ouvrira quand elles seront là</translation>
  </message>
  <message>
   <location filename="../ui/presenters/export_presenter.py" />
   <source>The labels are on their way; they are exported when they are there</source>
   <translation>Les étiquettes arrivent ; elles seront exportées quand elles seront là</translation>
  </message>
  <message>
   <location filename="../ui/presenters/export_presenter.py" />
   <source>There is nothing to export yet</source>
   <translation>Il n’y a encore rien à exporter</translation>
  </message>
  <message>
   <location filename="../ui/presenters/folder_presenter.py" />
   <source>Open a photo or a folder first</source>
   <translation>Ouvrez d’abord une photo ou un dossier</translation>
  </message>
  <message>
   <location filename="../ui/presenters/folder_presenter.py" />
   <source>Open folder</source>
   <translation>Ouvrir un dossier</translation>
  </message>
  <message>
   <location filename="../ui/presenters/folder_presenter.py" />
   <source>This photo lies in no folder; open one from a folder</source>
   <translation>Cette photo n’est dans aucun dossier ; ouvrez-en une d’un dossier</translation>
  </message>
  <message>
   <location filename="../ui/presenters/folder_presenter.py" />
   <source>{0} is the first of these {1} photos</source>
   <translation>{0} est la première de ces {1} photos</translation>
  </message>
  <message>
   <location filename="../ui/presenters/folder_presenter.py" />
   <source>{0} is the first photo in {1}</source>
   <translation>{0} est la première photo de {1}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/folder_presenter.py" />
   <source>{0} is the last of these {1} photos</source>
   <translation>{0} est la dernière de ces {1} photos</translation>
  </message>
  <message>
   <location filename="../ui/presenters/folder_presenter.py" />
   <source>{0} is the last photo in {1}</source>
   <translation>{0} est la dernière photo de {1}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/folder_presenter.py" />
   <source>{0} is the only photo here</source>
   <translation>{0} est la seule photo ici</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>All {0} photos are labelled by the model of {1}</source>
   <translation>
    <numerusform>L’unique photo est étiquetée par le modèle de {1}</numerusform>
    <numerusform>Les {0} photos sont étiquetées par le modèle de {1}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>All {0} photos are segmented by the settings of {1}</source>
   <translation>
    <numerusform>L’unique photo est segmentée par les réglages de {1}</numerusform>
    <numerusform>Les {0} photos sont segmentées par les réglages de {1}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>All: {0}</source>
   <translation>Toutes : {0}</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Labels of all {0} photos are called like those of {1}</source>
   <translation>
    <numerusform>Les étiquettes de l’unique photo s’appellent comme celles de {1}</numerusform>
    <numerusform>Les étiquettes des {0} photos s’appellent comme celles de {1}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Model of {0}</source>
   <translation>Modèle de {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Names of {0}</source>
   <translation>Noms de {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Not done</source>
   <translation>Pas fait</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Nothing was set for all photos</source>
   <translation>Rien n’était fixé pour toutes les photos</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Photos begin by themselves again; what they have got they keep</source>
   <translation>Les photos commencent à nouveau d’elles-mêmes ; elles gardent ce qu’elles ont</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Regions lie in one photo only, so they are no model for others;</source>
   <translation>Les régions sont dans une seule photo et ne font pas un modèle pour d’autres ;</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Settings of {0}</source>
   <translation>Réglages de {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>There are no other photos here; open a folder</source>
   <translation>Il n’y a pas d’autre photo ici ; ouvrez un dossier</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Wait until the fit has ended</source>
   <translation>Attendez la fin de l’ajustement</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>choose By colour first</source>
   <translation>choisissez d’abord Par couleur</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>{0} worked on before keep their marks and edits, and can undo it</source>
   <translation>
    <numerusform>{0} déjà travaillée garde ses marques et retouches, et peut l’annuler</numerusform>
    <numerusform>{0} déjà travaillées gardent leurs marques et retouches, et peuvent l’annuler</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>All files (*)</source>
   <translation>Tous les fichiers (*)</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>Masks ({0})</source>
   <translation>Masques ({0})</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>Models ({0})</source>
   <translation>Modèles ({0})</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>Open labels</source>
   <translation>Ouvrir des étiquettes</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>Open recipe</source>
   <translation>Ouvrir une recette</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>Recipe {0}</source>
   <translation>Recette {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>Recipes ({0})</source>
   <translation>Recettes ({0})</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>Segmented by the settings of {0}</source>
   <translation>Segmentée par les réglages de {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>The next photo is segmented by {0}</source>
   <translation>La prochaine photo est segmentée par {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>Use model</source>
   <translation>Utiliser un modèle</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>undo brings it back</source>
   <translation>Annuler le ramène</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>what was painted, marked or locked went with the labels before;</source>
   <translation>ce qui était peint, marqué ou verrouillé est parti avec les étiquettes d’avant ;</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>{0} holds the settings that are set already</source>
   <translation>{0} contient les réglages déjà en place</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>{0} was for the photo before; open it again for this one</source>
   <translation>{0} était pour la photo d’avant ; rouvrez-le pour celle-ci</translation>
  </message>
  <message>
   <location filename="../ui/presenters/join_presenter.py" />
   <source>Click on a border: its two labels become one · Esc ends</source>
   <translation>Cliquez sur une bordure : ses deux étiquettes n’en font plus qu’une · Échap termine</translation>
  </message>
  <message>
   <location filename="../ui/presenters/join_presenter.py" />
   <source>Join {0} and {1}</source>
   <translation>Joindre {0} et {1}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/join_presenter.py" />
   <source>No border is here; point at one between two labels</source>
   <translation>Pas de bordure ici ; pointez-en une entre deux étiquettes</translation>
  </message>
  <message>
   <location filename="../ui/presenters/keeping_presenter.py" />
   <source>No earlier session of {0} is kept</source>
   <translation>Aucune session antérieure de {0} n’est gardée</translation>
  </message>
  <message>
   <location filename="../ui/presenters/keeping_presenter.py" />
   <source>No session is kept</source>
   <translation>Aucune session n’est gardée</translation>
  </message>
  <message>
   <location filename="../ui/presenters/keeping_presenter.py" />
   <source>Pixture closes when the files are written</source>
   <translation>Pixture se ferme quand les fichiers sont écrits</translation>
  </message>
  <message>
   <location filename="../ui/presenters/keeping_presenter.py" />
   <source>Pixture was ended while {0} was open; what was done to it until {1} is kept: File → Bring back last session</source>
   <translation>Pixture a été interrompu pendant que {0} était ouverte ; ce qui y a été fait jusqu’à {1} est gardé : Fichier → Ramener la dernière session</translation>
  </message>
  <message>
   <location filename="../ui/presenters/keeping_presenter.py" />
   <source>What was done to {0} until {1} is kept: File → Bring back last session</source>
   <translation>Ce qui a été fait à {0} jusqu’à {1} est gardé : Fichier → Ramener la dernière session</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_keys_presenter.py" />
   <source>No label has the key {0}; give one to a label with Shift+F2</source>
   <translation>Aucune étiquette n’a la touche {0} ; donnez-en une avec Maj+F2</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>Label set {0}</source>
   <translation>Jeu d’étiquettes {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>Label sets, COCO, LabelMe, CVAT ({0})</source>
   <translation>Jeux d’étiquettes, COCO, LabelMe, CVAT ({0})</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>Leave label set {0}</source>
   <translation>Quitter le jeu d’étiquettes {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>Open label set</source>
   <translation>Ouvrir un jeu d’étiquettes</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>Rename {0} “{1}”</source>
   <translation>Renommer {0} « {1} »</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>Save label set</source>
   <translation>Enregistrer le jeu d’étiquettes</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>Saved label set {0}; photos that are opened next get its labels</source>
   <translation>Jeu d’étiquettes {0} enregistré ; les photos ouvertes ensuite reçoivent ses étiquettes</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>The labels are on their way; try again in a moment</source>
   <translation>Les étiquettes arrivent ; réessayez dans un instant</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>The labels have changed meanwhile; try again</source>
   <translation>Les étiquettes ont changé entre-temps ; réessayez</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>the next photo's labels get the names of {0}</source>
   <translation>les étiquettes de la prochaine photo prennent les noms de {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>{0} of {1} labels are those of {2}</source>
   <translation>{0} des {1} étiquettes sont celles de {2}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>{0}; without {1}</source>
   <translation>{0} ; sans {1}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Choose a label first: click it</source>
   <translation>Choisissez d’abord une étiquette : cliquez dessus</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Choose two labels or more to merge: Ctrl+click them</source>
   <translation>Choisissez deux étiquettes ou plus à fusionner : Ctrl+clic</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Finer in {0}</source>
   <translation>Plus fin dans {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Leave out {0}</source>
   <translation>Exclure {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Merge {0}</source>
   <translation>Fusionner {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>No label is left out</source>
   <translation>Aucune étiquette n’est exclue</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Nothing of the label touches anything else of it</source>
   <translation>Rien dans l’étiquette n’en touche une autre partie</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Only regions are opened; tick Regions first, or split by colour</source>
   <translation>Seules les régions s’affinent ; cochez d’abord Régions, ou divisez par couleur</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Split {0} by colour</source>
   <translation>Diviser {0} par couleur</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Split {0} into pieces</source>
   <translation>Diviser {0} en morceaux</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Take things of {0} apart</source>
   <translation>Séparer les choses de {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>The label is one connected piece already</source>
   <translation>L’étiquette est déjà un morceau connexe</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>The labels are on their way; change them in a moment</source>
   <translation>Les étiquettes arrivent ; modifiez-les dans un instant</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>{0} is locked; unlock it first (Ctrl+L)</source>
   <translation>{0} est verrouillée ; déverrouillez-la d’abord (Ctrl+L)</translation>
  </message>
  <message>
   <location filename="../ui/presenters/labels_presenter.py" />
   <source>Hide others</source>
   <translation>Masquer les autres</translation>
  </message>
  <message>
   <location filename="../ui/presenters/labels_presenter.py" />
   <source>Recolour {0}</source>
   <translation>Recolorer {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/labels_presenter.py" />
   <source>Reset colours</source>
   <translation>Réinitialiser les couleurs</translation>
  </message>
  <message>
   <location filename="../ui/presenters/labels_presenter.py" />
   <source>Show all</source>
   <translation>Tout afficher</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>All pixels are being gone through; stop that first</source>
   <translation>Tous les pixels sont en cours de traitement ; arrêtez cela d’abord</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Counting colours: {0:,} of {1:,} parts</source>
   <translation>Comptage des couleurs : {0:,} parties sur {1:,}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Counting labels: {0:,} of {1:,} parts</source>
   <translation>Comptage des étiquettes : {0:,} parties sur {1:,}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Export labels at full size</source>
   <translation>Exporter les étiquettes en taille réelle</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Finding small regions: {0:,} of {1:,} parts</source>
   <translation>Recherche des petites régions : {0:,} parties sur {1:,}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Fit on all pixels</source>
   <translation>Ajuster sur tous les pixels</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Fitted on {0:,.1f} megapixels, {1:,} colours, {2} iterations</source>
   <translation>Ajusté sur {0:,.1f} mégapixels, {1:,} couleurs, {2} itérations</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Fitting, iteration {0}</source>
   <translation>Ajustement, itération {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Joining small regions: {0:,} of {1:,} parts</source>
   <translation>Réunion des petites régions : {0:,} parties sur {1:,}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Labelling: {0:,} of {1:,} parts</source>
   <translation>Étiquetage : {0:,} parties sur {1:,}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Labels of all pixels are in {0}</source>
   <translation>Les étiquettes de tous les pixels sont dans {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Making an overview of {0}: {1:.0f}%</source>
   <translation>Création de la vue d’ensemble de {0} : {1:.0f} %</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Making smaller copies: {0:,} of {1:,} parts</source>
   <translation>Création de copies réduites : {0:,} parties sur {1:,}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Measuring grain: {0:,} of {1:,} parts</source>
   <translation>Mesure du grain : {0:,} parties sur {1:,}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Settings have changed meanwhile; choose Fit on all pixels again</source>
   <translation>Les réglages ont changé entre-temps ; choisissez à nouveau Ajuster sur tous les pixels</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Starting workers</source>
   <translation>Démarrage des processus</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Stopped; the labels are those from before</source>
   <translation>Arrêté ; les étiquettes sont celles d’avant</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Stopped; the same export goes on from there</source>
   <translation>Arrêté ; la même exportation reprend de là</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Stopped; what was counted is kept until the window closes</source>
   <translation>Arrêté ; ce qui a été compté est gardé jusqu’à la fermeture de la fenêtre</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>This is an overview of a photo too large for memory; zoom in for its pixels, and choose Fit → Fit on all pixels once you like what you see</source>
   <translation>Ceci est une vue d’ensemble d’une photo trop grande pour la mémoire ; zoomez pour voir ses pixels, et choisissez Ajustement → Ajuster sur tous les pixels quand le résultat vous plaît</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>{0}; choose Export for labels of its size</source>
   <translation>{0} ; choisissez Exporter pour des étiquettes à sa taille</translation>
  </message>
  <message>
   <location filename="../ui/presenters/lock_presenter.py" />
   <source>Lock {0}</source>
   <translation>Verrouiller {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/lock_presenter.py" />
   <source>Unlock {0}</source>
   <translation>Déverrouiller {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/marks_presenter.py" />
   <source>Drag: marks {0} · Ctrl: new label · Shift or right: erase · [ ]: size</source>
   <translation>Glisser : marque {0} · Ctrl : nouvelle étiquette · Maj ou droit : effacer · [ ] : taille</translation>
  </message>
  <message>
   <location filename="../ui/presenters/marks_presenter.py" />
   <source>Erase all marks</source>
   <translation>Effacer toutes les marques</translation>
  </message>
  <message>
   <location filename="../ui/presenters/marks_presenter.py" />
   <source>Regions are found without a fit: scribbles teach nothing here</source>
   <translation>Les régions se trouvent sans ajustement : les gribouillis n’y apprennent rien</translation>
  </message>
  <message>
   <location filename="../ui/presenters/marks_presenter.py" />
   <source>These labels come from no fit: scribbles count once F5 fits on</source>
   <translation>Ces étiquettes ne viennent d’aucun ajustement : les gribouillis comptent dès que F5 ajuste</translation>
  </message>
  <message>
   <location filename="../ui/presenters/marks_presenter.py" />
   <source>a new label</source>
   <translation>une nouvelle étiquette</translation>
  </message>
  <message>
   <location filename="../ui/presenters/merge_presenter.py" />
   <source>There are no two labels that could be proposed</source>
   <translation>Il n’y a pas deux étiquettes à proposer</translation>
  </message>
  <message>
   <location filename="../ui/presenters/modes_presenter.py" />
   <source>By colour</source>
   <translation>Par couleur</translation>
  </message>
  <message>
   <location filename="../ui/presenters/modes_presenter.py" />
   <source>By region</source>
   <translation>Par région</translation>
  </message>
  <message>
   <location filename="../ui/presenters/objects_presenter.py" />
   <source>Objects: {0}</source>
   <translation>Objets : {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/painting.py" />
   <source>Erase paint</source>
   <translation>Effacer la peinture</translation>
  </message>
  <message>
   <location filename="../ui/presenters/painting.py" />
   <source>Nothing is painted yet that could be erased</source>
   <translation>Rien n’est encore peint qu’on puisse effacer</translation>
  </message>
  <message>
   <location filename="../ui/presenters/painting.py" />
   <source>Nothing there could be changed</source>
   <translation>Rien ne pouvait y être changé</translation>
  </message>
  <message>
   <location filename="../ui/presenters/painting.py" />
   <source>Paint {0}</source>
   <translation>Peindre {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/painting.py" />
   <source>The labels are on their way; paint when they are there</source>
   <translation>Les étiquettes arrivent ; peignez quand elles seront là</translation>
  </message>
  <message>
   <location filename="../ui/presenters/painting.py" />
   <source>The labels have changed meanwhile; nothing was painted</source>
   <translation>Les étiquettes ont changé entre-temps ; rien n’a été peint</translation>
  </message>
  <message>
   <location filename="../ui/presenters/palette_presenter.py" />
   <source>As in the photo</source>
   <translation>Comme dans la photo</translation>
  </message>
  <message>
   <location filename="../ui/presenters/palette_presenter.py" />
   <source>Blue to yellow</source>
   <translation>Du bleu au jaune</translation>
  </message>
  <message>
   <location filename="../ui/presenters/palette_presenter.py" />
   <source>Greys</source>
   <translation>Gris</translation>
  </message>
  <message>
   <location filename="../ui/presenters/palette_presenter.py" />
   <source>Okabe and Ito</source>
   <translation>Okabe et Ito</translation>
  </message>
  <message>
   <location filename="../ui/presenters/palette_presenter.py" />
   <source>Palette “{0}”</source>
   <translation>Palette « {0} »</translation>
  </message>
  <message>
   <location filename="../ui/presenters/palette_presenter.py" />
   <source>Standard</source>
   <translation>Standard</translation>
  </message>
  <message>
   <location filename="../ui/presenters/palette_presenter.py" />
   <source>Vibrant</source>
   <translation>Vive</translation>
  </message>
  <message>
   <location filename="../ui/presenters/picking_presenter.py" />
   <source>Click on a thing · Esc ends</source>
   <translation>Cliquez sur une chose · Échap termine</translation>
  </message>
  <message>
   <location filename="../ui/presenters/picking_presenter.py" />
   <source>Click: more · Right or Alt: not this · Backspace: back · Enter: {0}</source>
   <translation>Clic : plus · Droit ou Alt : pas ceci · Retour arrière : revenir · Entrée : {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/picking_presenter.py" />
   <source>Looking at the photo…</source>
   <translation>Examen de la photo…</translation>
  </message>
  <message>
   <location filename="../ui/presenters/picking_presenter.py" />
   <source>into {0}, with Shift new</source>
   <translation>dans {0}, avec Maj nouvelle</translation>
  </message>
  <message>
   <location filename="../ui/presenters/picking_presenter.py" />
   <source>new label</source>
   <translation>nouvelle étiquette</translation>
  </message>
  <message>
   <location filename="../ui/presenters/pixel_presenter.py" />
   <source>mean of {0:.3g} × {1:.3g} pixels</source>
   <translation>moyenne de {0:.3g} × {1:.3g} pixels</translation>
  </message>
  <message>
   <location filename="../ui/presenters/pixel_presenter.py" />
   <source>no value</source>
   <translation>aucune valeur</translation>
  </message>
  <message>
   <location filename="../ui/presenters/pixel_presenter.py" />
   <source>transparent</source>
   <translation>transparent</translation>
  </message>
  <message>
   <location filename="../ui/presenters/pointing.py" />
   <source>Take the thing</source>
   <translation>Prendre la chose</translation>
  </message>
  <message>
   <location filename="../ui/presenters/pointing.py" />
   <source>The label is locked; unlock it first (Ctrl+L), or make a new one</source>
   <translation>L’étiquette est verrouillée ; déverrouillez-la d’abord (Ctrl+L), ou faites-en une nouvelle</translation>
  </message>
  <message>
   <location filename="../ui/presenters/pointing.py" />
   <source>The labels are on their way; take the thing when they are</source>
   <translation>Les étiquettes arrivent ; prenez la chose quand elles seront là</translation>
  </message>
  <message>
   <location filename="../ui/presenters/preferences_presenter.py" />
   <source>In private: no photo is listed among the recent ones, and nothing is kept of what is done; save what you want to keep</source>
   <translation>En privé : aucune photo n’est citée parmi les récentes, et rien n’est gardé de ce qui est fait ; enregistrez ce que vous voulez garder</translation>
  </message>
  <message>
   <location filename="../ui/presenters/preferences_presenter.py" />
   <source>Nothing</source>
   <translation>Rien</translation>
  </message>
  <message>
   <location filename="../ui/presenters/preferences_presenter.py" />
   <source>Photos and sessions are kept again</source>
   <translation>Photos et sessions sont à nouveau gardées</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/presenters/preferences_presenter.py" />
   <source>{0} in {1} sessions</source>
   <translation>
    <numerusform>{0} dans {1} session</numerusform>
    <numerusform>{0} dans {1} sessions</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/presenters/project_presenter.py" />
   <source>Projects ({0})</source>
   <translation>Projets ({0})</translation>
  </message>
  <message>
   <location filename="../ui/presenters/project_presenter.py" />
   <source>Save project</source>
   <translation>Enregistrer le projet</translation>
  </message>
  <message>
   <location filename="../ui/presenters/project_presenter.py" />
   <source>Saved {0}</source>
   <translation>{0} enregistré</translation>
  </message>
  <message>
   <location filename="../ui/presenters/project_presenter.py" />
   <source>Where is {0}?</source>
   <translation>Où est {0} ?</translation>
  </message>
  <message>
   <location filename="../ui/presenters/recipe_presenter.py" />
   <source>Copied: {0}</source>
   <translation>Copié : {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/recipe_presenter.py" />
   <source>Save model</source>
   <translation>Enregistrer le modèle</translation>
  </message>
  <message>
   <location filename="../ui/presenters/recipe_presenter.py" />
   <source>Save recipe</source>
   <translation>Enregistrer la recette</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>Fill holes of {0}</source>
   <translation>Boucher les trous de {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>Grow {0}</source>
   <translation>Agrandir {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>Remove specks of {0}</source>
   <translation>Ôter les taches de {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>Shrink {0}</source>
   <translation>Rétrécir {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>Smooth {0}</source>
   <translation>Lisser {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>That changes no pixel; try another amount</source>
   <translation>Cela ne change aucun pixel ; essayez une autre quantité</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>below {0} pixels</source>
   <translation>moins de {0} pixels</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>up to {0} pixels</source>
   <translation>jusqu’à {0} pixels</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>{0} px</source>
   <translation>{0} px</translation>
  </message>
  <message>
   <location filename="../ui/presenters/rewind_presenter.py" />
   <source>Keep iteration {0}</source>
   <translation>Garder l’itération {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scale_presenter.py" />
   <source>Draw a line along a scale bar · Shift keeps it straight · Esc ends</source>
   <translation>Tracez une ligne le long d’une barre d’échelle · Maj la garde droite · Échap termine</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scale_presenter.py" />
   <source>Scale: {0} {1} a pixel</source>
   <translation>Échelle : {0} {1} par pixel</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scatter_presenter.py" />
   <source>Move mean {0}</source>
   <translation>Déplacer la moyenne {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>Erase mark of {0}</source>
   <translation>Effacer une marque de {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>Mark {0}</source>
   <translation>Marquer {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>No label is there; choose one first, or hold Ctrl to start one</source>
   <translation>Il n’y a pas d’étiquette ; choisissez-en une, ou maintenez Ctrl pour en commencer une</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>Nothing is marked yet that could be erased</source>
   <translation>Rien n’est encore marqué qu’on puisse effacer</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>Regions are found without a fit that marks could teach; paint instead</source>
   <translation>Les régions se trouvent sans ajustement à qui des marques apprendraient ; peignez plutôt</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>Strength of marks {0:g}</source>
   <translation>Force des marques {0:g}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>The labels are on their way; scribble when they are there</source>
   <translation>Les étiquettes arrivent ; gribouillez quand elles seront là</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>The labels are on their way; start a new one when they are there</source>
   <translation>Les étiquettes arrivent ; commencez-en une quand elles seront là</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>The marks are hidden; show them to erase one</source>
   <translation>Les marques sont masquées ; affichez-les pour en effacer une</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>These labels come from no fit; marks count once F5 fits on from them</source>
   <translation>Ces étiquettes ne viennent d’aucun ajustement ; les marques comptent dès que F5 part d’elles</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>Automatic K</source>
   <translation>K automatique</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>By colour, K = {0}</source>
   <translation>Par couleur, K = {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>Detail {0:.2f}</source>
   <translation>Détail {0:.2f}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>K = {0}</source>
   <translation>K = {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>K by hand</source>
   <translation>K à la main</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>Labels are by colour again; undo brings the regions back.</source>
   <translation>Les étiquettes sont à nouveau par couleur ; Annuler ramène les régions.</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>Opacity {0}%</source>
   <translation>Opacité {0} %</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>Smallest area {0}</source>
   <translation>Plus petite surface {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>Smoothing {0:.2g}</source>
   <translation>Lissage {0:.2g}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Choose a label first: what is clicked becomes a part of it</source>
   <translation>Choisissez d’abord une étiquette : ce qui est cliqué en fera partie</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Click along a border: paints {0}</source>
   <translation>Cliquez le long d’une bordure : peint {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Click corners: paints {0}</source>
   <translation>Cliquez les sommets : peint {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Click: more · Enter or first corner: closes · Backspace: back · Esc drops</source>
   <translation>Clic : plus · Entrée ou premier sommet : ferme · Retour arrière : revenir · Échap abandonne</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Click: paints the area {0} · Right or Alt: erase · Esc ends</source>
   <translation>Clic : peint la surface {0} · Droit ou Alt : effacer · Échap termine</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Drag a rectangle: paints {0}</source>
   <translation>Tirez un rectangle : peint {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Drag around it: paints {0}</source>
   <translation>Entourez : peint {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Let go: paints · Esc drops</source>
   <translation>Lâcher : peint · Échap abandonne</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Shift: only over the label below · Right or Alt: erase</source>
   <translation>Maj : seulement sur l’étiquette dessous · Droit ou Alt : effacer</translation>
  </message>
  <message>
   <location filename="../ui/presenters/strip_presenter.py" />
   <source>kept {0}; File → Bring back last session</source>
   <translation>{0} gardé ; Fichier → Ramener la dernière session</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>0  certain</source>
   <translation>0  certain</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>1 pixel in 10,000</source>
   <translation>1 pixel sur 10 000</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>Bright where two labels or more are about as likely as each other.</source>
   <translation>Clair où deux étiquettes ou plus sont à peu près aussi probables.</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>How few pixels have a colour that the mixture explains so badly.</source>
   <translation>Combien peu de pixels ont une couleur que le mélange explique si mal.</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>How likely a pixel of this colour belongs to the label.</source>
   <translation>Probabilité qu’un pixel de cette couleur appartienne à l’étiquette.</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>No pixel changed label since the last result.</source>
   <translation>Aucun pixel n’a changé d’étiquette depuis le dernier résultat.</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>Probability of {0}</source>
   <translation>Probabilité de {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>There is no earlier result yet. Change a setting to compare.</source>
   <translation>Il n’y a pas encore de résultat antérieur. Changez un réglage pour comparer.</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>two as likely  1</source>
   <translation>deux également probables  1</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>usual</source>
   <translation>habituel</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>{0} of pixels changed label since the last result.</source>
   <translation>{0} des pixels ont changé d’étiquette depuis le dernier résultat.</translation>
  </message>
  <message>
   <location filename="../ui/session/autosave.py" />
   <source>What is done cannot be kept: {0}</source>
   <translation>Ce qui est fait ne peut être gardé : {0}</translation>
  </message>
  <message>
   <location filename="../ui/session/beginnings.py" />
   <source>It begins with the settings of {0}; untick Photo → New photos begin with these settings to start fresh</source>
   <translation>Elle commence avec les réglages de {0} ; décochez Photo → Les nouvelles photos commencent avec ces réglages pour repartir à neuf</translation>
  </message>
  <message>
   <location filename="../ui/session/fit_runner.py" />
   <source>not enough memory; try a smaller photo</source>
   <translation>pas assez de mémoire ; essayez une photo plus petite</translation>
  </message>
  <message>
   <location filename="../ui/session/fit_runner.py" />
   <source>the fit failed</source>
   <translation>l’ajustement a échoué</translation>
  </message>
  <message>
   <location filename="../ui/session/incoming.py" />
   <source>Photos and projects ({0})</source>
   <translation>Photos et projets ({0})</translation>
  </message>
  <message>
   <location filename="../ui/session/incoming.py" />
   <source>Zarr stores ({0})</source>
   <translation>Magasins Zarr ({0})</translation>
  </message>
  <message>
   <location filename="../ui/session/session.py" />
   <source>Fit again</source>
   <translation>Ajuster à nouveau</translation>
  </message>
  <message>
   <location filename="../ui/session/session.py" />
   <source>Fit from these labels</source>
   <translation>Ajuster depuis ces étiquettes</translation>
  </message>
  <message>
   <location filename="../ui/session/session.py" />
   <source>Stopped; the photo was not opened</source>
   <translation>Arrêté ; la photo n’a pas été ouverte</translation>
  </message>
  <message>
   <location filename="../ui/widgets/dock_title.py" />
   <source>Float or dock</source>
   <translation>Détacher ou ancrer</translation>
  </message>
  <message>
   <location filename="../ui/widgets/fold.py" />
   <source>closed</source>
   <translation>fermé</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;About Pixture</source>
   <translation>À &amp;propos de Pixture</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Actual size</source>
   <translation>Taille &amp;réelle</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Batch…</source>
   <translation>Lo&amp;t…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Bring back all</source>
   <translation>T&amp;out ramener</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Copy view</source>
   <translation>Copier &amp;la vue</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Done</source>
   <translation>&amp;Fait</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Each photo by itself</source>
   <translation>&amp;Chaque photo d’elle-même</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Edit</source>
   <translation>É&amp;dition</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Erase all marks</source>
   <translation>Effacer toutes &amp;les marques</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Export…</source>
   <translation>E&amp;xporter…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;File</source>
   <translation>F&amp;ichier</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Fill holes…</source>
   <translation>&amp;Boucher les trous…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Fit</source>
   <translation>A&amp;juster</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Fit in window</source>
   <translation>A&amp;juster à la fenêtre</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Grow…</source>
   <translation>A&amp;grandir…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Help</source>
   <translation>&amp;Aide</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Hide or show</source>
   <translation>&amp;Afficher ou masquer</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Keep this iteration</source>
   <translation>&amp;Garder cette itération</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Labels</source>
   <translation>É&amp;tiquettes</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Labels on or off</source>
   <translation>A&amp;fficher les étiquettes ou non</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Leave out</source>
   <translation>E&amp;xclure</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Merge</source>
   <translation>F&amp;usionner</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Next label</source>
   <translation>Ét&amp;iquette suivante</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Next photo</source>
   <translation>&amp;Photo suivante</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Open…</source>
   <translation>Ou&amp;vrir…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Paste photo</source>
   <translation>Coller une p&amp;hoto</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Photo</source>
   <translation>&amp;Photo</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Preferences…</source>
   <translation>&amp;Préférences…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Previous label</source>
   <translation>Étiquette &amp;précédente</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Previous photo</source>
   <translation>P&amp;hoto précédente</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Quit</source>
   <translation>&amp;Quitter</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Rename…</source>
   <translation>Re&amp;nommer…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Reset layout</source>
   <translation>Réinitialiser &amp;la disposition</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Shortcuts</source>
   <translation>&amp;Raccourcis</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Split by colour</source>
   <translation>&amp;Diviser par couleur</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Stop</source>
   <translation>&amp;Arrêter</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Use model…</source>
   <translation>Utiliser un &amp;modèle…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;View</source>
   <translation>A&amp;ffichage</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Whole photo again</source>
   <translation>&amp;Toute la photo à nouveau</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Bring bac&amp;k last session</source>
   <translation>&amp;Ramener la dernière session</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>By &amp;colour</source>
   <translation>Par &amp;couleur</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>By &amp;region</source>
   <translation>&amp;Par région</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Choose all</source>
   <translation>Tout choisir</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Choose the others</source>
   <translation>Choisir les autres</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Copy as co&amp;mmand</source>
   <translation>&amp;Copier comme commande</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Count and measure ob&amp;jects</source>
   <translation>&amp;Compter et mesurer les objets</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Export a&amp;gain</source>
   <translation>Exporter à &amp;nouveau</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Export labels at full si&amp;ze…</source>
   <translation>Exporter les étiquettes en t&amp;aille réelle…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>F&amp;it</source>
   <translation>A&amp;justement</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>F&amp;ull screen</source>
   <translation>Pl&amp;ein écran</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Fai&amp;nter</source>
   <translation>Plu&amp;s pâle</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Finer here</source>
   <translation>Plus fin ici</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Fit on all &amp;pixels</source>
   <translation>Ajuster &amp;sur tous les pixels</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Hide or show &amp;others</source>
   <translation>Afficher ou &amp;masquer les autres</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>L&amp;earn EM…</source>
   <translation>&amp;Apprendre EM…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Leave label set</source>
   <translation>Quitter le jeu d’étiquettes</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Lock or &amp;unlock</source>
   <translation>&amp;Verrouiller ou déverrouiller</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Merge the two most ali&amp;ke</source>
   <translation>&amp;Fusionner les deux plus semblables</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Ne&amp;w photos begin with these settings</source>
   <translation>&amp;Les nouvelles photos commencent avec ces réglages</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Note and key…</source>
   <translation>Note et touche…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Onl&amp;y inside this label</source>
   <translation>Seulement dans &amp;cette étiquette</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Open &amp;folder…</source>
   <translation>Ouvrir un do&amp;ssier…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Open &amp;labels…</source>
   <translation>Ouvrir &amp;des étiquettes…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Open a&amp;ddress…</source>
   <translation>Ouvrir une a&amp;dresse…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Open label set…</source>
   <translation>Ouvrir un jeu d’étiquettes…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Open rec&amp;ipe…</source>
   <translation>Ouvrir une re&amp;cette…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>P&amp;hoto strip</source>
   <translation>&amp;Bande de photos</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Palette…</source>
   <translation>Palette…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Pri&amp;vate</source>
   <translation>Pr&amp;ivé</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Probability or &amp;back</source>
   <translation>&amp;Probabilité ou retour</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Re&amp;colour…</source>
   <translation>&amp;Recolorer…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Remove specks…</source>
   <translation>Ôter les taches…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Save &amp;model…</source>
   <translation>&amp;Enregistrer le modèle…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Save label set…</source>
   <translation>Enregistrer le jeu d’étiquettes…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Save projec&amp;t</source>
   <translation>Enregistrer le &amp;projet</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Save project &amp;as…</source>
   <translation>Enre&amp;gistrer le projet sous…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Save re&amp;cipe…</source>
   <translation>Enregistrer &amp;la recette…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Show &amp;log</source>
   <translation>&amp;Montrer le journal</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Show mar&amp;ks</source>
   <translation>&amp;Afficher les marques</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Shrink…</source>
   <translation>Rétrécir…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Smooth…</source>
   <translation>Lisser…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Split into connected p&amp;ieces</source>
   <translation>Diviser &amp;en morceaux connexes</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Stron&amp;ger</source>
   <translation>Pl&amp;us fort</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Take &amp;touching things apart</source>
   <translation>&amp;Séparer les choses en contact</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>The same &amp;again</source>
   <translation>La même c&amp;hose à nouveau</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>These &amp;settings for all</source>
   <translation>Ces &amp;réglages pour toutes</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>These n&amp;ames for all</source>
   <translation>Ces &amp;noms pour toutes</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>This &amp;model for all</source>
   <translation>Ce &amp;modèle pour toutes</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Zoom &amp;in</source>
   <translation>&amp;Zoom avant</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Zoom &amp;out</source>
   <translation>Z&amp;oom arrière</translation>
  </message>
  <message>
   <location filename="../ui/window/keymap.py" />
   <source>Redo</source>
   <translation>Rétablir</translation>
  </message>
  <message>
   <location filename="../ui/window/keymap.py" />
   <source>the canvas and lists</source>
   <translation>le canevas et les listes</translation>
  </message>
  <message>
   <location filename="../ui/window/main_window.py" />
   <source>How strong the labels lie over the photo</source>
   <translation>Force des étiquettes par-dessus la photo</translation>
  </message>
  <message>
   <location filename="../ui/window/main_window.py" />
   <source>Overlay opacity</source>
   <translation>Opacité des étiquettes</translation>
  </message>
  <message>
   <location filename="../ui/window/main_window.py" />
   <source>Something went wrong: {0}</source>
   <translation>Un problème est survenu : {0}</translation>
  </message>
  <message>
   <location filename="../ui/window/menus.py" />
   <source>&amp;Clear this list</source>
   <translation>&amp;Vider cette liste</translation>
  </message>
  <message>
   <location filename="../ui/window/menus.py" />
   <source>&amp;Panels</source>
   <translation>Pa&amp;nneaux</translation>
  </message>
  <message>
   <location filename="../ui/window/menus.py" />
   <source>&amp;Theme</source>
   <translation>&amp;Thème</translation>
  </message>
  <message>
   <location filename="../ui/window/menus.py" />
   <source>No photos yet</source>
   <translation>Pas encore de photos</translation>
  </message>
  <message>
   <location filename="../ui/window/menus.py" />
   <source>Open &amp;recent</source>
   <translation>Ouvrir &amp;un fichier récent</translation>
  </message>
  <message>
   <location filename="../ui/window/menus.py" />
   <source>Open &amp;sample</source>
   <translation>&amp;Ouvrir un exemple</translation>
  </message>
  <message>
   <location filename="../ui/window/menus.py" />
   <source>System</source>
   <translation>Système</translation>
  </message>
  <message>
   <location filename="../ui/window/toolbar.py" />
   <source>Open</source>
   <translation>Ouvrir</translation>
  </message>
  <message>
   <location filename="../ui/window/toolbar.py" />
   <source>Overlay</source>
   <translation>Opacité</translation>
  </message>
  <message>
   <location filename="../ui/window/window_actions.py" />
   <source>Copied: the view as a picture</source>
   <translation>Copié : la vue comme image</translation>
  </message>
 </context>
</TS>
